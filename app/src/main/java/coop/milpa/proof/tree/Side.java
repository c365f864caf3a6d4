package coop.milpa.proof.tree;

/**
 * Which way a member's balance stands. Each side has a tree of its own, because a tree that added negative amounts
 * could hide a debt to one member behind what another owes.
 */
public enum Side {
    /** The cooperative owes the member, or nothing is owed. */
    OWED('+'),
    /** The member owes the cooperative: an account below zero, counted by its absolute value. */
    OVERDRAWN('-');

    private final char sign;

    Side(char sign) {
        this.sign = sign;
    }

    /** The side a balance belongs to, positive meaning that the cooperative owes the member. */
    public static Side of(long balanceMinor) {
        return balanceMinor < 0 ? OVERDRAWN : OWED;
    }

    /** The balance whose absolute value stands on this side. */
    public long signed(long amountMinor) {
        return this == OWED ? amountMinor : -amountMinor;
    }

    /** As it is hashed and written: {@code +} or {@code -}. */
    public char sign() {
        return sign;
    }
}
