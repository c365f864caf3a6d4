package coop.milpa.origination.web;

import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.LoanTerms;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a loan would be, or is, as pages and papers show it.
 *
 * @param amount  what is lent
 * @param rate  percent a year
 * @param effective  the same as an effective rate (TEA), to two decimals
 * @param cost  of all costs together (TCEA), to two decimals
 * @param kept  what is kept back of it
 * @param years  what falls due, by calendar year
 * @param sums  of all of it
 */
record OfferView(
        Money amount,
        String rate,
        Optional<String> effective,
        Optional<String> cost,
        LoanOffer.Costs kept,
        List<Year> years,
        Portions sums) {

    private static final int DECIMALS = 2;

    /** What falls due in a calendar year. */
    record Year(int year, List<ScheduleRow> rows, Portions sums) {}

    static OfferView of(LoanOffer offer) {
        return of(offer.terms(), offer.schedule(), offer.costs());
    }

    static OfferView of(LoanTerms terms, LoanSchedule schedule, LoanOffer.Costs costs) {
        return new OfferView(
                new Money(terms.money().principal(), terms.money().currency()),
                terms.interest().rate().toText(),
                schedule.effective().map(OfferView::text),
                schedule.cost().map(OfferView::text),
                costs,
                years(schedule.rows()),
                sum(schedule.rows()));
    }

    public Money leaves() {
        return kept.leaves(amount);
    }

    public Currency currency() {
        return amount.currency();
    }

    /** All that falls due. */
    public Money total() {
        return new Money(sums.total(), amount.currency());
    }

    public boolean hasYears() {
        return years.size() > 1;
    }

    private static List<Year> years(List<ScheduleRow> rows) {
        List<Year> years = new ArrayList<>();
        rows.stream().map(row -> row.due().getYear()).distinct().forEach(year -> {
            List<ScheduleRow> ofIt =
                    rows.stream().filter(row -> row.due().getYear() == year).toList();
            years.add(new Year(year, ofIt, sum(ofIt)));
        });
        return years;
    }

    private static Portions sum(List<ScheduleRow> rows) {
        return rows.stream().map(ScheduleRow::amounts).reduce(Portions.ZERO, Portions::plus);
    }

    private static String text(Rate rate) {
        return rate.percent().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
