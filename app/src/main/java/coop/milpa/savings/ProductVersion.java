package coop.milpa.savings;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;

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

    private static final Rate RATE_MAX = Rate.of("1000");
    private static final Rate ALL = Rate.of("100");

    /**
     * What is earned. A day's interest is balance × rate ÷ days of the year; it is rounded once a posting, half to
     * even.
     *
     * @param annualRate  percent: 0 to 1,000
     * @param yearDays  what a year is divided into
     * @param posting  how often an account is given its interest: monthly to annual, by the calendar
     * @param withholding  tax in percent of interest, rounded apart: 0 to 100
     */
    public record Earning(Rate annualRate, YearDays yearDays, Frequency posting, Rate withholding) {

        public Earning {
            refuseOutside(annualRate, RATE_MAX);
            refuseOutside(withholding, ALL);
            if (posting == Frequency.DAILY || posting == Frequency.NEVER) {
                throw new IllegalArgumentException("Savings are not posted " + posting);
            }
        }

        private static void refuseOutside(Rate rate, Rate most) {
            if (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(most) > 0) {
                throw new IllegalArgumentException(rate + " is not 0 to " + most);
            }
        }
    }
}
