package coop.milpa.collections;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes what people pay for bills, and keeps what is to be handed over. */
public interface BillCollections {

    /**
     * Takes what somebody pays for a bill, into the drawer of whoever acts.
     *
     * @return what was collected, the same if it was asked before; or the first {@link CollectionRefusal} that applies,
     *     or a refusal of cash, limits or the books
     */
    Outcome<Collected> collect(CollectBill command);

    /**
     * Undoes what was taken for a bill and not handed over, by one entry: its cash leaves the drawer that it came into.
     * A bill of a biller's file is open again as it was.
     *
     * @return the entry that undid it, the same one if it was asked before; or the first {@link CollectionRefusal} that
     *     applies, or a refusal of the books
     */
    Outcome<EntryId> undo(UndoCollected command);

    /** Why what was taken stays: it is not there, handed over, or undone already; empty if it may be undone. */
    Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId collected);

    /** What is to be handed over, by biller and day. */
    List<Held> held(CooperativeId cooperative);

    /** What was collected for one biller on a day and not undone, in the order in which it was. */
    List<Collected> collected(CooperativeId cooperative, String biller, LocalDate day);

    /**
     * Enters money that was handed over to a biller by bank transfer.
     *
     * @return what was handed over, the same if it was asked before; or the first {@link CollectionRefusal} that
     *     applies
     */
    Outcome<HandOver> handOver(HandOverCollected command);

    /** What {@link #handOver} would come to; nothing is changed. */
    Outcome<HandOver> rehearse(HandOverCollected command);

    /** All that was handed over, the newest first, at most 1,000. */
    List<HandOver> handOvers(CooperativeId cooperative);
}
