package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rates of a product in a currency from a day on (tarifario): until the next version of the same product and
 * currency. A deposit keeps those of the day it begins.
 *
 * @param product  its code
 * @param currency  of all amounts
 * @param validFrom  the first day
 * @param offer  what may be agreed
 * @param earning  how rates are meant
 * @param bands  rates by amount and months, 1 to 200, no two from the same amount and months
 * @param source  who decided it, and how far that was checked
 */
public record RateChart(
        String product,
        Currency currency,
        LocalDate validFrom,
        Offer offer,
        Earning earning,
        List<Band> bands,
        Source source) {

    private static final int BANDS_MAX = 200;
    private static final int MONTHS_MAX = 600;
    private static final Rate RATE_MAX = Rate.of("1000");

    public RateChart {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::monthsFrom).thenComparingLong(Band::amountFrom))
                .toList();
        Set<List<Long>> places = bands.stream()
                .map(band -> List.of((long) band.monthsFrom(), band.amountFrom()))
                .collect(Collectors.toSet());
        if (bands.isEmpty() || bands.size() > BANDS_MAX || places.size() < bands.size()) {
            throw new IllegalArgumentException("Bands of " + product + ": " + bands);
        }
    }

    /**
     * What may be agreed.
     *
     * @param open  whether new deposits and renewals are taken; those that run go on
     * @param minimum  the least that is taken, minor units, more than nothing
     * @param monthsMax  the longest term
     * @param payouts  when interest may be paid
     * @param dayRule  where the last day goes when no business is done on it
     */
    public record Offer(
            boolean open, long minimum, int monthsMax, Set<Payout> payouts, BusinessCalendar.Convention dayRule) {

        public Offer {
            payouts = Set.copyOf(payouts);
            if (minimum <= 0 || monthsMax < 1 || monthsMax > MONTHS_MAX || payouts.isEmpty()) {
                throw new IllegalArgumentException(
                        "Offer from " + minimum + ", to " + monthsMax + " months, paid " + payouts);
            }
        }
    }

    /**
     * How rates are meant.
     *
     * @param kind  nominal or effective
     * @param yearDays  what a year is divided into: 365 or 360, never the days of each year
     * @param withholding  tax withheld, in percent of interest
     * @param early  what is earned by a deposit that ends before its day
     */
    public record Earning(RateKind kind, YearDays yearDays, Rate withholding, EarlyClosure early) {

        public Earning {
            if (yearDays == YearDays.ACTUAL
                    || withholding.compareTo(Rate.ZERO) < 0
                    || withholding.compareTo(Rate.of("100")) > 0) {
                throw new IllegalArgumentException("Year of " + yearDays + ", withholding of " + withholding);
            }
        }
    }

    /** What a rate of a chart says. */
    public enum RateKind {
        /** A day earns money × rate ÷ days of the year. */
        NOMINAL,
        /** TEA: what a year would earn with the interest of each payment earning too. */
        EFFECTIVE
    }

    /**
     * A rate from an amount and a number of months on.
     *
     * @param amountFrom  minor units, zero or more
     * @param monthsFrom  one or more
     * @param rate  percent a year
     */
    public record Band(long amountFrom, int monthsFrom, Rate rate) {

        public Band {
            if (amountFrom < 0 || monthsFrom < 1 || rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(RATE_MAX) > 0) {
                throw new IllegalArgumentException(
                        "Band from " + amountFrom + ", " + monthsFrom + " months, at " + rate);
            }
        }
    }

    /**
     * The rate of an amount left for some months: of the bands with the most months that are not more than these, the
     * one with the largest amount that is not more than this. Empty if the chart takes no such deposit.
     */
    public Optional<Rate> rate(Money amount, int months) {
        if (amount.minor() < offer.minimum() || months > offer.monthsMax() || months < 1) {
            return Optional.empty();
        }
        return bands.stream()
                .filter(band -> band.monthsFrom() <= months && band.amountFrom() <= amount.minor())
                .reduce((lesser, greater) -> greater)
                .map(Band::rate);
    }
}
