package coop.milpa.remittances;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * A remittance that was paid.
 *
 * @param reference  without spaces and hyphens, in capital letters
 * @param sent  in the payer's currency
 * @param amount  what was paid
 * @param commission  what the payer owes besides
 * @param made  when and where
 * @param settled  whether the payer has settled it
 */
public record Payout(
        String payer,
        String reference,
        Money sent,
        Money amount,
        Money commission,
        PartyId beneficiary,
        Made made,
        boolean settled) {

    /**
     * When and where.
     *
     * @param on  the day of the books
     */
    public record Made(EntryId entry, LocalDate on, BranchId branch) {}

    /** What the payer owes for it. */
    public Money owed() {
        return amount.plus(commission);
    }
}
