package coop.milpa.accounting;

import coop.milpa.accounting.ManualEntry.Act;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry that comes back, and how far it has come.
 *
 * @param id  its name
 * @param proposal  what it says
 * @param state  whether it is posted when it falls due
 * @param proposed  who asked for it
 * @param decided  who approved, rejected or stopped it last
 * @param reason  why it was rejected or stopped, else empty
 * @param next  the first day it fell or falls due and was not posted; empty when none is left
 */
public record RecurringEntry(
        RecurringEntryId id,
        ProposeRecurring proposal,
        State state,
        Act proposed,
        Optional<Act> decided,
        String reason,
        Optional<LocalDate> next) {

    /** Whether a recurring entry is posted when it falls due. */
    public enum State {
        /** Waits for someone else's approval. */
        SUBMITTED,
        /** Posted by the close of each day it falls due on. */
        APPROVED,
        /** Never posted. */
        REJECTED,
        /** Posted until somebody stopped it. */
        STOPPED
    }
}
