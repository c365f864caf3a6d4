package coop.milpa.kernel;

import java.math.BigDecimal;

/**
 * The rate of balances from an amount on.
 *
 * @param from  first balance of the tier, not negative; the tier ends where the next begins
 * @param rate  percent a year
 */
public record RateTier(BigDecimal from, Rate rate) {

    public RateTier {
        if (from.signum() < 0) {
            throw new IllegalArgumentException("A tier begins at zero or above: " + from);
        }
    }
}
