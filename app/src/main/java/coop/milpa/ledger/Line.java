package coop.milpa.ledger;

import coop.milpa.kernel.Money;

/**
 * One side of an entry.
 *
 * @param account  what it changes
 * @param amount  positive for a debit, negative for a credit, never zero
 * @param standing  who stood on the other side
 */
public record Line(AccountId account, Money amount, Standing standing) {

    public Line {
        if (amount.isZero()) {
            throw new IllegalArgumentException("Line of zero on " + account);
        }
    }

    public static Line debit(AccountId account, Money amount, Standing standing) {
        return new Line(account, amount, standing);
    }

    public static Line credit(AccountId account, Money amount, Standing standing) {
        return new Line(account, amount.negated(), standing);
    }
}
