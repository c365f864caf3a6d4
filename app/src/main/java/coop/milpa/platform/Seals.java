package coop.milpa.platform;

import java.util.Optional;

/**
 * Keeps short secrets that the program has to read again, such as the key of a phone, unreadable in the database and in
 * whatever is copied from it: the key follows from the database owner's password, which a data folder keeps apart and a
 * backup holds. What only has to be recognised, such as a password, is hashed instead.
 */
public interface Seals {

    /**
     * Seals a secret.
     *
     * @param purpose  what it is and whose, such as {@code access.second-factor:<id>}: it opens for the same only
     */
    byte[] seal(String purpose, byte[] plain);

    /** The secret; none if it was changed, is another's, or was sealed under another key. */
    Optional<byte[]> open(String purpose, byte[] sealed);
}
