package coop.milpa.accounting;

import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A manual entry and how far it has come.
 *
 * @param id  its name
 * @param draft  what it says
 * @param state  how far it has come
 * @param drafted  who wrote it
 * @param submitted  who asked for its approval
 * @param decided  who approved or rejected it
 * @param reason  why it was rejected, else empty
 * @param posted  where it stands in the books
 */
public record ManualEntry(
        ManualEntryId id,
        DraftEntry draft,
        State state,
        Act drafted,
        Optional<Act> submitted,
        Optional<Act> decided,
        String reason,
        Optional<Place> posted) {

    /** How far a manual entry has come. */
    public enum State {
        /** Written, and shown to nobody. */
        DRAFT,
        /** Waits for someone else's approval. */
        SUBMITTED,
        /** Approved, and in the books. */
        POSTED,
        /** Rejected for ever; another one takes its place. */
        REJECTED
    }

    /** Who did it, and when. */
    public record Act(ActorId by, Instant at) {}

    /** Which entry of the books it became, and on which day. */
    public record Place(EntryId entry, LocalDate on) {}

    /** Whether someone had a hand in it, and so may not be the second pair of eyes. */
    public boolean isBy(ActorId actor) {
        return hands().contains(actor);
    }

    /** Whoever drafted or submitted it. */
    public Set<ActorId> hands() {
        Set<ActorId> hands = new HashSet<>(Set.of(drafted.by()));
        submitted.ifPresent(act -> hands.add(act.by()));
        return hands;
    }
}
