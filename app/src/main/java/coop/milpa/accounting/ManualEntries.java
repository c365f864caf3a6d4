package coop.milpa.accounting;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Entries written by hand: one person drafts and submits, another approves or rejects. Whoever acts is
 * {@link coop.milpa.platform.CurrentActor}. Every step stands in the audit trail.
 */
public interface ManualEntries {

    /**
     * Saves a draft. Asked twice, there is one; refused only where the request was used for another draft.
     *
     * @return its name
     */
    Outcome<ManualEntryId> draft(DraftEntry command);

    /** Asks for approval. Refused where the books could not take the entry, see {@link AccountingRefusal}. */
    Outcome<ManualEntry> submit(CooperativeId cooperative, ManualEntryId entry);

    /**
     * Approves a submitted entry and posts it to the open day, in one transaction. Whoever drafted or submitted it
     * cannot. Refused also where a code was closed or an account frozen meanwhile; it then still waits.
     */
    Outcome<ManualEntry> approve(CooperativeId cooperative, ManualEntryId entry);

    /** Rejects a submitted entry for ever, with a reason of 1 to 200 characters. */
    Outcome<ManualEntry> reject(CooperativeId cooperative, ManualEntryId entry, String reason);

    Optional<ManualEntry> find(CooperativeId cooperative, ManualEntryId entry);

    /**
     * Those in a state, the latest drafted first.
     *
     * @param before  only those drafted before this one
     * @param limit  how many at most, not more than 1,000
     */
    List<ManualEntry> list(
            CooperativeId cooperative, ManualEntry.State state, Optional<ManualEntryId> before, int limit);

    /** The latest of them. */
    default List<ManualEntry> list(CooperativeId cooperative, ManualEntry.State state, int limit) {
        return list(cooperative, state, Optional.empty(), limit);
    }

    /** How many wait for approval that somebody had no hand in, and so may decide about. */
    long waitingFor(CooperativeId cooperative, ActorId actor);
}
