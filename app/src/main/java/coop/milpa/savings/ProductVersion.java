package coop.milpa.savings;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a product earns in a currency, from a day on and until its next version. A product without one earns nothing.
 *
 * @param product  its code
 * @param currency  of the accounts it holds for
 * @param validFrom  the first day that earns under it
 * @param earning  what it earns
 * @param source  who decided it, and how far that has been checked
 */
public record ProductVersion(String product, Currency currency, LocalDate validFrom, Earning earning, Source source) {

    public ProductVersion {
        for (RateTier tier : earning.rates().tiers()) {
            refuseFinerThan(currency, tier.from());
        }
        refuseFinerThan(currency, earning.minimumToEarn());
    }

    private static void refuseFinerThan(Currency currency, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(amount + " is finer than the smallest amount of " + currency);
        }
    }

    /**
     * What is earned: base × rate ÷ days of the year for each day of a posting period, rounded once a posting, half to
     * even. A balance below zero earns nothing and is charged nothing.
     *
     * @param rates  percent, by the size of what earns: none below zero is published, none above 1,000
     * @param base  the balance that earns: each day's own, or the average or the lowest of the period. A period is cut
     *     where a version begins: each part has an average and a lowest balance of its own
     * @param minimumToEarn  base below which nothing is earned
     * @param yearDays  what a year is divided into
     * @param posting  when an account is given its interest
     * @param withholding  tax in percent of interest, rounded apart: 0 to 100
     */
    public record Earning(
            RateTable rates,
            BalanceBase base,
            BigDecimal minimumToEarn,
            YearDays yearDays,
            Posting posting,
            Rate withholding) {

        private static final Rate RATE_MAX = Rate.of("1000");
        private static final Rate ALL = Rate.of("100");

        public Earning {
            rates = plain(rates);
            minimumToEarn = plain(minimumToEarn);
            for (RateTier tier : rates.tiers()) {
                if (tier.rate().compareTo(RATE_MAX) > 0) {
                    throw new IllegalArgumentException(tier.rate() + " is above " + RATE_MAX);
                }
            }
            if (withholding.compareTo(Rate.ZERO) < 0 || withholding.compareTo(ALL) > 0) {
                throw new IllegalArgumentException(withholding + " is not 0 to " + ALL);
            }
            if (minimumToEarn.signum() < 0) {
                throw new IllegalArgumentException("Minimum to earn is " + minimumToEarn);
            }
        }

        /** One rate on each day's balance. */
        public Earning(Rate annualRate, YearDays yearDays, Frequency posting, Rate withholding) {
            this(
                    RateTable.flat(annualRate),
                    BalanceBase.DAILY_BALANCE,
                    BigDecimal.ZERO,
                    yearDays,
                    Posting.every(posting),
                    withholding);
        }

        /** The one rate that all balances earn; empty if there are tiers. */
        public Optional<Rate> flatRate() {
            RateTier first = rates.tiers().getFirst();
            return rates.tiers().size() == 1 && first.from().signum() == 0
                    ? Optional.of(first.rate())
                    : Optional.empty();
        }

        /** The lowest of its rates. */
        public Rate lowestRate() {
            return rates.tiers().stream()
                    .map(RateTier::rate)
                    .min(Rate::compareTo)
                    .orElse(Rate.ZERO);
        }

        /** Equal amounts are written alike, so that saying a version again is seen. */
        private static RateTable plain(RateTable rates) {
            List<RateTier> tiers = rates.tiers().stream()
                    .map(tier -> new RateTier(plain(tier.from()), tier.rate()))
                    .toList();
            return new RateTable(tiers, rates.method());
        }

        private static BigDecimal plain(BigDecimal amount) {
            return amount.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(amount.stripTrailingZeros().toPlainString());
        }
    }

    /**
     * When interest is given: on the last day of each calendar period. An account that is closed before is given what
     * it has earned so far.
     *
     * @param every  monthly to annual
     * @param yearStartsIn  the first month of an annual period
     */
    public record Posting(Frequency every, Month yearStartsIn) {

        public Posting {
            if (every == Frequency.DAILY || every == Frequency.NEVER) {
                throw new IllegalArgumentException("Savings are not posted " + every);
            }
        }

        /** With years that start in January. */
        public static Posting every(Frequency every) {
            return new Posting(every, Month.JANUARY);
        }
    }
}
