package coop.milpa.accounting;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Entries that come back, such as rent and depreciation: one person proposes, another approves, and the close of a day
 * posts what has fallen due, each occurrence once, valued on its own day. Days that were missed are caught up. Whoever
 * acts is {@link coop.milpa.platform.CurrentActor}.
 */
public interface RecurringEntries {

    /** Proposes one. Asked twice, there is one; refused as a manual entry would be, see {@link AccountingRefusal}. */
    Outcome<RecurringEntryId> propose(ProposeRecurring command);

    /** Lets the closes post it, if someone else proposed it. */
    Outcome<RecurringEntry> approve(CooperativeId cooperative, RecurringEntryId entry);

    /** Rejects a proposal for ever, with a reason of 1 to 200 characters; not by whoever proposed it. */
    Outcome<RecurringEntry> reject(CooperativeId cooperative, RecurringEntryId entry, String reason);

    /** Ends one for ever, whoever asks, with a reason of 1 to 200 characters. What was posted stays. */
    Outcome<RecurringEntry> stop(CooperativeId cooperative, RecurringEntryId entry, String reason);

    Optional<RecurringEntry> find(CooperativeId cooperative, RecurringEntryId entry);

    /**
     * Those in a state, the latest proposed first.
     *
     * @param before  only those proposed before this one
     * @param limit  how many at most, not more than 1,000
     */
    List<RecurringEntry> list(
            CooperativeId cooperative, RecurringEntry.State state, Optional<RecurringEntryId> before, int limit);

    /** The latest of them. */
    default List<RecurringEntry> list(CooperativeId cooperative, RecurringEntry.State state, int limit) {
        return list(cooperative, state, Optional.empty(), limit);
    }

    /** How many wait for approval that somebody has not proposed, and so may decide about. */
    long waitingFor(CooperativeId cooperative, ActorId actor);
}
