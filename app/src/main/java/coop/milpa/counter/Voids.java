package coop.milpa.counter;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.util.Optional;

/** What was done at the window is undone there, while the shift it was done in lasts, with somebody else's yes. */
public interface Voids {

    /** Why whoever is at a window may not undo something, whatever anybody else says; empty if she may ask. */
    Optional<Refusal> forbids(CounterOrder.Place place, Slip slip);

    /**
     * Undoes it: cash goes back to where it came from, in the drawer it passed.
     *
     * @return the entry that undid it, the same if it was asked before; or the first refusal that applies: {@link
     *     CounterRefusal.ApprovalNeeded} while nobody has said yes, one of {@link #forbids}, the product's, the books'
     */
    Outcome<EntryId> undo(CounterVoid command);
}
