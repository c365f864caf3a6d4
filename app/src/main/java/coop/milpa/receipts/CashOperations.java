package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What must be known of cash before it is taken or paid, and the record of it. */
public interface CashOperations {

    /** Why this cash may not be taken or paid with this declaration; empty if it may. */
    Optional<Refusal> forbids(CooperativeId cooperative, Money cash, CashDeclaration declaration, LocalDate day);

    /** Keeps the declaration of an entry, in its transaction. */
    void record(CooperativeId cooperative, EntryId entry, Money cash, CashDeclaration declaration);

    /** Cash and who stands behind it. */
    record Declared(Money cash, CashDeclaration declaration) {}

    /** The same where it stands in the books. */
    record Entered(EntryId entry, Declared declared) {}

    /** Several that come one after another on the open day, in their transaction: what is known is asked once. */
    Series series(CooperativeId cooperative, List<Declared> all, LocalDate day);

    /** Cash operations that come one after another. */
    interface Series {

        /** {@link #forbids} for each, in order: what is let through counts for those after it. */
        List<Optional<Refusal>> refusals();

        /** {@link #record} for those that came into the books, in order. */
        void record(List<Entered> entered);
    }

    /**
     * Keeps that the cash of an entry went back to the same people, in the transaction of the entry that undoes it;
     * nothing if no cash moved.
     *
     * @param reason  said where no source of the money was
     */
    void undo(CooperativeId cooperative, EntryId entry, EntryId undone, String reason);
}
