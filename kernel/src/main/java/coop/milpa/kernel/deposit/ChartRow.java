package coop.milpa.kernel.deposit;

import coop.milpa.kernel.Rate;

/**
 * The rate of deposits kept at least so long.
 *
 * @param months  whole months, not negative
 */
public record ChartRow(int months, Rate rate) {

    public ChartRow {
        if (months < 0) {
            throw new IllegalArgumentException("Months cannot be negative: " + months);
        }
    }
}
