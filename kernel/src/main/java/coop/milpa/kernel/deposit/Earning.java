package coop.milpa.kernel.deposit;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
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
public record Earning(RateTable rates, Rate overdraft, BigDecimal minimumToEarn, YearDays yearDays) {

    public Earning {
        if (overdraft.compareTo(Rate.ZERO) < 0 || minimumToEarn.signum() < 0) {
            throw new IllegalArgumentException("Not negative: " + overdraft + ", " + minimumToEarn);
        }
    }

    Earning withRates(RateTable other) {
        return new Earning(other, overdraft, minimumToEarn, yearDays);
    }

    /** The parts of a base and what each earns; they sum to it. */
    List<Slice> slicesOf(Fraction base) {
        if (base.signum() < 0) {
            return List.of(new Slice(base, overdraft));
        }
        if (base.compareTo(Fraction.of(minimumToEarn)) < 0) {
            return List.of(new Slice(base, Rate.ZERO));
        }
        return rates.slicesOf(base);
    }
}
