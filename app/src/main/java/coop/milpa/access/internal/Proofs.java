package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the password again at an open page. Guessing there is slowed down as at the door, but apart. */
@Component
class Proofs {

    private final Slowdown slowdown = new Slowdown();
    private final Hashing hashing;
    private final Clock clock;

    Proofs(Hashing hashing, Clock clock) {
        this.hashing = hashing;
        this.clock = clock;
    }

    /** Why it is not taken; nothing if it is hers. */
    Optional<AccessRefusal> wrong(Account account, String password, String address) {
        String who = account.user().id().toString();
        Duration left = slowdown.attempt(who, address, clock.instant());
        if (!left.isZero()) {
            return Optional.of(AccessRefusal.TooFast.after(left));
        }
        if (password.length() <= PasswordPolicy.LENGTH_MAX && hashing.matches(password, account.hash())) {
            slowdown.succeeded(who, address);
            return Optional.empty();
        }
        return Optional.of(new AccessRefusal.WrongPassword());
    }
}
