package coop.milpa.proof.tree;

import java.util.Arrays;
import java.util.HexFormat;

/** What makes an account's leaves of a day impossible to guess: 16 secret bytes, shown to its member only. */
public final class Salt {

    /** How many bytes it has. */
    public static final int BYTES = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is not 32 lower-case hexadecimal digits
     */
    public static Salt parse(String hex) {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Salt is '" + hex + "'");
        }
        return new Salt(HexFormat.of().parseHex(hex));
    }

    static Salt at(byte[] bytes, int from) {
        return new Salt(Arrays.copyOfRange(bytes, from, from + BYTES));
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt that && Arrays.equals(bytes, that.bytes);
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
