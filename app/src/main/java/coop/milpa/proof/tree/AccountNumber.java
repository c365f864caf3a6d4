package coop.milpa.proof.tree;

import java.nio.charset.StandardCharsets;

/**
 * An account as its member knows it: what is printed in her passbook. The leaves carry this and no inner key, or a
 * cooperative could hand two members with equal savings one and the same leaf.
 *
 * @param value  1 to 240 bytes of UTF-8, no control characters
 */
public record AccountNumber(String value) {

    /** The most bytes of UTF-8 that a number has. */
    public static final int BYTES_MAX = 240;

    public AccountNumber {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > BYTES_MAX || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Account number is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
