package coop.milpa.credit.web;

import coop.milpa.api.Amount;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a loan would be, as other systems are told it.
 *
 * @param version  first day of the version it would be granted under
 * @param day  on which it would be paid out
 * @param rate  nominal, percent a year
 * @param instalment  the level one, where there is one
 * @param effective  TEA: percent a year of interest alone
 * @param cost  TCEA: percent a year of all costs
 * @param totals  of all instalments, and of what is kept back
 */
record OfferText(
        String product,
        String version,
        String day,
        Amount amount,
        String rate,
        Optional<Amount> instalment,
        Optional<String> effective,
        Optional<String> cost,
        CostsText costs,
        TotalsText totals,
        List<RowText> schedule) {

    private static final int PERCENT_DIGITS = 6;

    /** What is kept back of it on its day, and what is paid out. */
    record CostsText(Amount fees, Amount retained, Amount paidOut) {}

    /** Of the whole loan. */
    record TotalsText(Amount principal, Amount interest, Amount fees) {}

    /** An instalment. */
    record RowText(
            int number, String due, Amount principal, Amount interest, Amount fees, Amount total, Amount balance) {}

    static OfferText of(LoanOffer offer, LocalDate day) {
        var told = new Told(offer);
        Money amount = offer.asked().amount();
        LoanOffer.Costs costs = offer.costs();
        Portions totals = offer.schedule().totals();
        return new OfferText(
                offer.version().product(),
                offer.version().validFrom().toString(),
                day.toString(),
                Amount.of(amount),
                offer.terms().interest().rate().toText(),
                offer.schedule().instalment().stream().mapToObj(told::amount).findFirst(),
                offer.schedule().effective().map(OfferText::text),
                offer.schedule().cost().map(OfferText::text),
                new CostsText(Amount.of(costs.fees()), Amount.of(costs.retained()), Amount.of(costs.leaves(amount))),
                new TotalsText(
                        told.amount(totals.principal()), told.amount(totals.interest()), told.amount(totals.fees())),
                offer.schedule().rows().stream().map(told::row).toList());
    }

    private static String text(Rate rate) {
        return new Rate(rate.percent().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP)).toText();
    }

    /** Tells amounts of one offer. */
    private record Told(LoanOffer offer) {

        RowText row(ScheduleRow row) {
            Portions amounts = row.amounts();
            return new RowText(
                    row.nr(),
                    row.due().toString(),
                    amount(amounts.principal()),
                    amount(amounts.interest()),
                    amount(amounts.fees()),
                    amount(amounts.total()),
                    amount(row.balance()));
        }

        Amount amount(long minor) {
            return Amount.of(new Money(minor, offer.version().currency()));
        }
    }
}
