package coop.milpa.proof.tree;

import java.security.SecureRandom;

/**
 * The secret of one day of one cooperative: 32 random bytes from which salts, parts and order of its leaves follow, so
 * that an auditor who is given it can build the tree again. Whoever knows it can read balances out of paths.
 */
public final class DaySeed {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private DaySeed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one nobody has seen. */
    public static DaySeed random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DaySeed(bytes);
    }

    /**
     * Takes a copy of 32 bytes.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static DaySeed of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Seed of " + bytes.length + " bytes");
        }
        return new DaySeed(bytes.clone());
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Says nothing: it is a secret, and logs are not. */
    @Override
    public String toString() {
        return "DaySeed";
    }
}
