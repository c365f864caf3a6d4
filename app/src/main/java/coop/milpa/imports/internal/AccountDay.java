package coop.milpa.imports.internal;

import java.util.OptionalLong;

/**
 * All movements of one account on one day.
 *
 * @param account  its place in {@link Accounts}
 * @param day  epoch day
 * @param balance  at its end, by our sum
 * @param expected  what should be printed: what matched last and everything signed since
 * @param printed  the printed balance that comes nearest; empty if none was printed
 */
record AccountDay(int account, int day, long balance, long expected, OptionalLong printed) {

    /** How far what was printed is from what should be. */
    long difference() {
        return Math.abs(printed.orElse(expected) - expected);
    }

    /** How far our balance is from what was printed. */
    long drift() {
        return Math.abs(printed.orElse(balance) - balance);
    }
}
