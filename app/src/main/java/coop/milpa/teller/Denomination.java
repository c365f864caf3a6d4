package coop.milpa.teller;

import coop.milpa.kernel.Money;

/**
 * A note or a coin.
 *
 * @param value  what it is worth, more than nothing
 * @param form  what it is
 */
public record Denomination(Money value, Form form) {

    /** What it is made of. */
    public enum Form {
        /** Paper or polymer. */
        NOTE,
        /** Metal. */
        COIN
    }

    public Denomination {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("Denomination of " + value);
        }
    }
}
