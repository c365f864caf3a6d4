package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.termdeposits.ClosedTermDeposit;

/**
 * What a deposit comes to that is paid out before its day.
 *
 * @param number  of the deposit
 * @param on  the day of the books
 * @param interest  what is paid with the money, before tax
 * @param withheld  tax on that interest
 * @param tax  on the movement, where it is paid in cash
 * @param lost  interest that would have been paid at the agreed rate, and is not
 * @param paid  what leaves
 */
record ClosedText(
        long number,
        String on,
        Amount principal,
        Amount interest,
        Amount withheld,
        Amount tax,
        Amount lost,
        Amount paid) {

    static ClosedText of(ClosedTermDeposit closed) {
        return new ClosedText(
                closed.number(),
                closed.on().toString(),
                Amount.of(closed.principal()),
                Amount.of(closed.interest()),
                Amount.of(closed.withheld()),
                Amount.of(closed.tax()),
                Amount.of(closed.lost()),
                Amount.of(closed.paid()));
    }
}
