package coop.milpa.proof.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Hash {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a copy of 32 bytes.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash parse(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Hash is '" + hex + "'");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    static Hash at(byte[] bytes, int from) {
        return at(bytes, from, BYTES);
    }

    private static Hash at(byte[] bytes, int from, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("Hash of " + length + " bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
