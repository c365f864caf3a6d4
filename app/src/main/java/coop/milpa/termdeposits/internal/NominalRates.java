package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.EffectiveRate;
import coop.milpa.kernel.Rate;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote.Rates;
import coop.milpa.termdeposits.RateChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns rates of a chart into what each day earns. An effective rate becomes the nominal one under which the payments
 * of interest are worth the same: all at once for the days of the term; a month's as a twelfth of a year. Rounded half
 * to even at 12 decimals. Remembers what it has reckoned: one of these serves many deposits.
 */
final class NominalRates {

    private static final int DECIMALS = 12;
    private static final int MONTHS = 12;
    private static final int PERCENT_DIGITS = 2;

    private final Map<Asked, Rate> known = new HashMap<>();

    private record Asked(Rate effective, long part, int whole) {}

    Rates of(RateChart.Earning earning, Rate quoted, Payout payout, long days) {
        return switch (earning.kind()) {
            case NOMINAL -> new Rates(quoted, quoted);
            case EFFECTIVE -> new Rates(quoted, nominal(earning, quoted, payout, days));
        };
    }

    private Rate nominal(RateChart.Earning earning, Rate quoted, Payout payout, long days) {
        return switch (payout) {
            case AT_MATURITY -> nominal(new Asked(quoted, days, yearDays(earning)));
            case MONTHLY_TO_SAVINGS -> nominal(new Asked(quoted, 1, MONTHS));
        };
    }

    private Rate nominal(Asked asked) {
        return known.computeIfAbsent(asked, one -> {
            BigDecimal growth = EffectiveRate.growth(one.effective(), one.part(), one.whole());
            BigDecimal year = growth.multiply(BigDecimal.valueOf(one.whole()));
            return new Rate(year.movePointRight(PERCENT_DIGITS)
                    .divide(BigDecimal.valueOf(one.part()), DECIMALS, InterestPolicy.ROUNDING));
        });
    }

    static int yearDays(RateChart.Earning earning) {
        return earning.yearDays().of(LocalDate.EPOCH);
    }
}
