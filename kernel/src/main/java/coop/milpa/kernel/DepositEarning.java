package coop.milpa.kernel;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a day's base earns.
 *
 * @param rates  of a base that is not negative
 * @param overdraft  percent a year charged on a negative base; zero charges nothing
 * @param minimumToEarn  base below which nothing is earned; an overdraft is charged all the same
 * @param yearDays  what a year is divided into
 */
public record DepositEarning(RateTable rates, Rate overdraft, BigDecimal minimumToEarn, YearDays yearDays) {

    public DepositEarning {
        if (overdraft.compareTo(Rate.ZERO) < 0 || minimumToEarn.signum() < 0) {
            throw new IllegalArgumentException("Not negative: " + overdraft + ", " + minimumToEarn);
        }
    }

    DepositEarning withRates(RateTable other) {
        return new DepositEarning(other, overdraft, minimumToEarn, yearDays);
    }

    /** The parts of a base and what each earns; they sum to it. */
    List<RateSlice> slicesOf(Fraction base) {
        if (base.signum() < 0) {
            return List.of(new RateSlice(base, overdraft));
        }
        if (base.compareTo(Fraction.of(minimumToEarn)) < 0) {
            return List.of(new RateSlice(base, Rate.ZERO));
        }
        return rates.slicesOf(base);
    }
}
