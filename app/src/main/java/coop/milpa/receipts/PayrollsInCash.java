package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.util.Optional;

/** Undoes payrolls that were brought in cash, each as a whole. {@link Payrolls} takes them. */
public interface PayrollsInCash {

    /** Why one stays, whatever anybody says: it is not there, undone already, or of another day; empty if none. */
    Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId cash);

    /**
     * Undoes every receipt of a payroll and gives its cash back out of the drawer that it came into, on its day. What
     * it paid of any product is owed again; the file may come again.
     *
     * @return the entry that took the cash out, the same if it was asked before; or the first refusal that applies: of
     *     {@link #forbidsUndoing}, of limits, one that names the first row that cannot be undone, or one of drawers.
     *     Then nothing was
     */
    Outcome<EntryId> undo(UndoPayroll command);
}
