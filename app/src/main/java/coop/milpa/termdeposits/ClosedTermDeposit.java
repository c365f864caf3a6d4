package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * What a deposit that was paid out came to.
 *
 * @param number  which
 * @param entry  where it stands in the books
 * @param on  the day of the books
 * @param principal  the money that was left
 * @param interest  what is paid with it, before tax
 * @param withheld  tax on that interest
 * @param tax  on the movement, where it is paid in cash
 * @param lost  interest that would have been paid at the agreed rate for the days it stayed, and is not
 */
public record ClosedTermDeposit(
        long number,
        EntryId entry,
        LocalDate on,
        Money principal,
        Money interest,
        Money withheld,
        Money tax,
        Money lost) {

    /** What leaves. */
    public Money paid() {
        return principal.plus(interest).minus(withheld).minus(tax);
    }
}
