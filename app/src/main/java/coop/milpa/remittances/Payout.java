package coop.milpa.remittances;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A remittance that was paid.
 *
 * @param reference  without spaces and hyphens, in capital letters
 * @param sent  in the payer's currency
 * @param amount  what was paid
 * @param commission  what the payer owes besides
 * @param saved  what of the amount went into savings
 * @param made  when and where
 */
public record Payout(
        String payer,
        String reference,
        Money sent,
        Money amount,
        Money commission,
        PartyId beneficiary,
        Optional<Saved> saved,
        Made made,
        State state) {

    /** What became of it. */
    public enum State {
        /** The payer owes it. */
        OWED,
        /** The payer has settled it. */
        SETTLED,
        /** It was a mistake: nobody owes it, and it may be paid again. */
        UNDONE
    }

    /**
     * What went into savings.
     *
     * @param account  its number
     * @param tax  what the movement cost the account
     */
    public record Saved(String account, Money amount, Money tax) {}

    /**
     * When and where.
     *
     * @param on  the day of the books
     */
    public record Made(EntryId entry, LocalDate on, BranchId branch) {}

    /** What the payer owes for it, or owed. */
    public Money owed() {
        return amount.plus(commission);
    }

    /** What was handed out. */
    public Money cash() {
        return saved.map(part -> amount.minus(part.amount())).orElse(amount);
    }
}
