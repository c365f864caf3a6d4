package coop.milpa.accounting.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.ChartCode;
import coop.milpa.web.Cell;

/**
 * A code of the chart in one currency, as the page shows it.
 *
 * @param code  the code
 * @param depth  how many headings it stands under
 * @param inUse  whether it is in use on the day
 * @param balance  what it stands at; of a heading, what all codes below it do; positive for a debit balance
 */
record ChartRow(ChartCode code, int depth, boolean inUse, Money balance) {

    boolean isHeading() {
        return code.kind() == ChartCode.Kind.GROUP;
    }

    /** What is added up: a heading only repeats what stands below it. */
    Money own() {
        return isHeading() ? Money.zero(balance.currency()) : balance;
    }

    /** What stands below a heading. */
    Cell below() {
        return isHeading() && !balance.isZero() ? new Cell.Amount(balance) : Cell.NOTHING;
    }
}
