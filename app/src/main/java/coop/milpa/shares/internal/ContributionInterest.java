package coop.milpa.shares.internal;

import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What contributions earn in a year: balance × days × rate ÷ 100 ÷ days of a whole year, rounded down for each member,
 * so that nobody's is above the rate.
 *
 * @param rate  a year
 * @param yearDays  365 or 366
 */
record ContributionInterest(Rate rate, int yearDays) {

    private static final int PERCENT_DIGITS = 2;
    private static final int SHOWN_DIGITS = 4;

    /** Of one member, minor units. */
    long of(long balanceDays) {
        BigDecimal percent = plain();
        long all = BigDecimal.valueOf(yearDays)
                .movePointRight(PERCENT_DIGITS + percent.scale())
                .longValueExact();
        return Portion.of(balanceDays, percent.unscaledValue().longValueExact(), all)
                .whole();
    }

    /** The same before it is rounded, in minor units with four decimals, to be shown. */
    BigDecimal exact(long balanceDays) {
        return BigDecimal.valueOf(balanceDays)
                .multiply(rate.percent())
                .divide(BigDecimal.valueOf(yearDays).movePointRight(PERCENT_DIGITS), SHOWN_DIGITS, RoundingMode.DOWN);
    }

    /** Without zeros at its end. */
    private BigDecimal plain() {
        BigDecimal percent = rate.percent().stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
