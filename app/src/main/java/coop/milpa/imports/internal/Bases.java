package coop.milpa.imports.internal;

/**
 * Where each account stood before the first movement of the file, in minor units: what our books say, and what was
 * printed and matched last.
 */
final class Bases {

    private final long[] balances;
    private final long[] printed;

    /** Nobody had anything. */
    Bases(Accounts accounts) {
        this.balances = new long[accounts.count()];
        this.printed = new long[accounts.count()];
    }

    /** What is known of an account, by its place in {@link Accounts}. */
    void set(int account, long balance, long printedLast) {
        balances[account] = balance;
        printed[account] = printedLast;
    }

    long balance(int account) {
        return balances[account];
    }

    long printed(int account) {
        return printed[account];
    }
}
