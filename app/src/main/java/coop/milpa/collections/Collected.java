package coop.milpa.collections;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bill that was paid.
 *
 * @param reference  without spaces and hyphens, in capital letters
 * @param name  whose bill it is, as its biller's file says; may be empty
 * @param amount  what the bill said
 * @param fee  what was paid besides
 * @param due  until when it was to be paid, as its biller's file says
 * @param commission  what the cooperative keeps of the amount
 * @param payer  who paid it
 * @param made  when and where
 */
public record Collected(
        String biller,
        String reference,
        String name,
        Optional<LocalDate> due,
        Money amount,
        Money fee,
        Money commission,
        PartyId payer,
        Made made,
        State state) {

    /** What became of it. */
    public enum State {
        /** It is to be handed over. */
        HELD,
        HANDED_OVER,
        /** It was a mistake: the money was given back, and the bill may be paid again. */
        UNDONE
    }

    /**
     * When and where.
     *
     * @param on  the day of the books
     */
    public record Made(EntryId entry, LocalDate on, BranchId branch) {}

    /** What is owed to the biller for it. */
    public Money owed() {
        return amount.minus(commission);
    }

    /** What passed the window. */
    public Money cash() {
        return amount.plus(fee);
    }
}
