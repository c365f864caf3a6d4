package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How and where an exact figure becomes one that can be paid.
 *
 * @param mode  which neighbour is taken; {@code HALF_EVEN} is the house's default
 * @param scale  how many decimals are kept, 0 to 18
 */
public record Rounding(RoundingMode mode, int scale) {

    public static final int SCALE_MAX = 18;

    public Rounding {
        if (scale < 0 || scale > SCALE_MAX) {
            throw new IllegalArgumentException("Scale must be 0 to " + SCALE_MAX + ": " + scale);
        }
    }

    /** To the minor unit of the currency. */
    public static Rounding to(Currency currency, RoundingMode mode) {
        return new Rounding(mode, currency.getDefaultFractionDigits());
    }

    /** The figure with {@link #scale} decimals. */
    public BigDecimal round(Fraction exact) {
        return exact.rounded(scale, mode);
    }

    /** The same mode with at least that many decimals. */
    public Rounding atLeast(int decimals) {
        return new Rounding(mode, Math.max(scale, decimals));
    }
}
