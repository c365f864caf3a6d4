package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may act on a member's account: the owner, joint holders (both or either), guardians of a minor, attorneys up to
 * their maximum, and authorised persons. Whoever pays asks first, and says afterwards what was taken.
 */
public interface Mandates {

    /**
     * Why these people together may not take this money on a day; empty if they may. Inside the transaction that takes
     * it, nobody else can use up the maximum of the attorney who asked until that ends.
     */
    Optional<Refusal> forbids(CooperativeId cooperative, Taking taking, LocalDate day);

    /**
     * Counts what was taken against the maximum of the attorney who took it, if it was one with a maximum. In the
     * transaction of the entry; the same entry counts once.
     */
    void taken(CooperativeId cooperative, EntryId entry, Taking taking, LocalDate day);

    /** An entry was undone: what was taken by it no longer counts. In the transaction that undoes it. */
    void undone(CooperativeId cooperative, EntryId entry);
}
