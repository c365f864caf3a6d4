package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a loan would be, as a page and a paper show it.
 *
 * @param product  its product
 * @param offer  what was reckoned
 * @param cycle  which loan of the product it would be
 * @param day  on which it would be paid out
 */
record OfferSheet(CreditProduct product, LoanOffer offer, int cycle, LocalDate day) {

    private static final int PERCENT_DIGITS = 2;

    public LoanSchedule schedule() {
        return offer.schedule();
    }

    public Money amount() {
        return offer.asked().amount();
    }

    /** The level instalment, where there is one. */
    public Optional<Money> instalment() {
        return schedule().instalment().stream().mapToObj(this::money).findFirst();
    }

    /** The nominal rate a year, with its sign. */
    public String rate() {
        return offer.terms().interest().rate().toText() + "\u00a0%";
    }

    public LoanGrace grace() {
        return offer.asked().grace();
    }

    /** TEA: the yearly rate of interest alone. */
    public Optional<String> effective() {
        return schedule().effective().map(OfferSheet::text);
    }

    /** TCEA: the yearly rate of all costs. */
    public Optional<String> cost() {
        return schedule().cost().map(OfferSheet::text);
    }

    public Money paidOut() {
        return offer.costs().leaves(amount());
    }

    public Money interest() {
        return money(schedule().totals().interest());
    }

    /** Those kept back and those of instalments. */
    public Money fees() {
        return money(schedule().totals().fees());
    }

    /** What all instalments add up to. */
    public Portions instalments() {
        return schedule().rows().stream().map(ScheduleRow::amounts).reduce(Portions.ZERO, Portions::plus);
    }

    /** Whether instalments have fees. */
    public boolean hasFees() {
        return instalments().fees() > 0;
    }

    public Money money(long minor) {
        return new Money(minor, amount().currency());
    }

    private static String text(Rate rate) {
        return rate.percent().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP).toPlainString() + "\u00a0%";
    }
}
