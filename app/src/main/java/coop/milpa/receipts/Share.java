package coop.milpa.receipts;

import coop.milpa.kernel.Money;

/**
 * What a sum pays of one due.
 *
 * @param due  what is due
 * @param amount  more than nothing, and no more than is due unless it takes any amount
 */
public record Share(Due due, Money amount) {

    public Share {
        boolean tooMuch = !due.amount().isZero() && amount.compareTo(due.amount()) > 0;
        if (!amount.isPositive() || tooMuch) {
            throw new IllegalArgumentException(amount + " of " + due.amount() + " due: " + due.reference());
        }
    }

    /** The part by which a payer names it. */
    public Part part() {
        return new Part(due.destination(), due.reference(), amount);
    }
}
