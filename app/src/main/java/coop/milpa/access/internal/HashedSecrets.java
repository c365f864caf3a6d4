package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.Secrets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Treats the passwords of others as those of users. */
@Component
class HashedSecrets implements Secrets {

    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.read());
    private final Hashing hashing;

    HashedSecrets(Hashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public String hash(String secret) {
        return hashing.hash(secret);
    }

    @Override
    public boolean matches(String secret, String hash) {
        return hashing.matches(secret, hash);
    }

    @Override
    public void compareWithNobodys(String secret) {
        hashing.compareWithNobodys(secret);
    }

    @Override
    public Optional<AccessRefusal> forbids(PasswordChange change, String name) {
        return policy.forbids(change, name);
    }
}
