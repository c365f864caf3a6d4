package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * What a term deposit would come to, or comes to, if it stays until its day.
 *
 * @param chart  the version that it is reckoned by
 * @param asked  what was asked
 * @param rates  what it earns
 * @param starts  the first day that earns
 * @param matures  the day it is paid, which earns no more
 * @param payments  of interest, by day; the last on {@code matures}
 */
public record Quote(
        RateChart chart, Asked asked, Rates rates, LocalDate starts, LocalDate matures, List<Payment> payments) {

    public Quote {
        payments = List.copyOf(payments);
    }

    /**
     * What is asked.
     *
     * @param product  its code
     * @param amount  how much is left
     * @param months  for how long, whole months
     * @param payout  when interest is paid
     */
    public record Asked(String product, Money amount, int months, Payout payout) {}

    /**
     * What it earns.
     *
     * @param quoted  as the chart says it
     * @param nominal  what each day earns is money × this ÷ days of the year; the same where the chart is nominal
     */
    public record Rates(Rate quoted, Rate nominal) {}

    /**
     * A payment of interest.
     *
     * @param on  from when it is hers
     * @param interest  before tax
     * @param withheld  tax on it
     */
    public record Payment(LocalDate on, Money interest, Money withheld) {

        public Money net() {
            return interest.minus(withheld);
        }
    }

    /** All interest, before tax. */
    public Money interest() {
        return payments.stream()
                .map(Payment::interest)
                .reduce(Money.zero(asked.amount().currency()), Money::plus);
    }
}
