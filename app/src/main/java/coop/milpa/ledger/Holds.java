package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps money in its account: holds, and transfers in two steps. Commands run in the caller's transaction, and lock the
 * balance they touch until it ends. A hold ends once: released, posted, or by its last day.
 */
public interface Holds {

    /**
     * Holds money in a guarded account: no more than it has above its floor and other holds.
     *
     * @return the hold, or the first {@link LedgerRefusal} that applies
     */
    Outcome<Held> place(PlaceHold command);

    /**
     * Holds money for another account, which must be able to take it now; it is asked again when the transfer is
     * posted.
     *
     * @return the hold, or the first {@link LedgerRefusal} that applies
     */
    Outcome<Held> place(PlaceTransfer command);

    /**
     * Lets held money go. A pending transfer is voided.
     *
     * @return the hold, or a refusal: unknown, or ended before by something else
     */
    Outcome<Held> release(ReleaseHold command);

    /**
     * Carries out a pending transfer, in full or in part, as an entry on the open day. What is left is released.
     *
     * @return the entry, or a refusal: unknown, ended, more than is held, no transfer, or what posting refuses; then
     *     the money stays held
     */
    Outcome<Posted> post(PostTransfer command);

    /**
     * Ends all holds whose last day is {@code through} or before, set-based; each ends on the day after its last, no
     * matter when this is called. Only days that are no longer open count.
     *
     * @return how many ended
     */
    long expire(CooperativeId cooperative, LocalDate through);

    /**
     * Ends some holds at once, set-based, as if their last day were over; those that have ended stay as they are.
     *
     * @return how many ended
     */
    long endAll(CooperativeId cooperative, Collection<HoldId> holds);

    Optional<Hold> find(CooperativeId cooperative, HoldId hold);

    /** The holds that stand on an account, first placed first. */
    List<Hold> standing(CooperativeId cooperative, AccountId account);
}
