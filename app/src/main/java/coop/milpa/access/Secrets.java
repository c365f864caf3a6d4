package coop.milpa.access;

import java.util.Optional;

/**
 * Passwords of people who are no users, such as members: hashed and judged as those of users are. Comparing takes long;
 * do it outside any transaction.
 */
public interface Secrets {

    /** An Argon2id hash, which says by itself how it was made. */
    String hash(String secret);

    boolean matches(String secret, String hash);

    /** Takes as long as a wrong one does, where there is nobody to compare with. */
    void compareWithNobodys(String secret);

    /** Which rule, if any, forbids somebody with this name such a password. */
    Optional<AccessRefusal> forbids(PasswordChange change, String name);
}
