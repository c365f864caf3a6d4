package coop.milpa.tax.internal;

import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.math.BigDecimal;

/**
 * The rate of a country's tax on movements.
 *
 * @param country  which
 * @param rate  percent
 * @param step  what a tax is a multiple of, in units of the movement's currency
 * @param days  on which it holds
 * @param source  where it stands
 */
record LevyRate(String country, Rate rate, BigDecimal step, Validity days, Source source) {

    LevyRate {
        if (rate.compareTo(Rate.ZERO) < 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("Rate " + rate + " in steps of " + step);
        }
    }
}
