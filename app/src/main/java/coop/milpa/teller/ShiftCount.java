package coop.milpa.teller;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was counted of a drawer, and what the books expected.
 *
 * @param id  its name
 * @param shift  when
 * @param kind  for what
 * @param by  who counted
 * @param at  when
 * @param count  what
 * @param expected  what the books said
 * @param reason  why both differ, in the counter's words; empty where they do not, or she has not said
 * @param decision  of somebody else about the difference
 */
public record ShiftCount(
        CountId id,
        ShiftId shift,
        Kind kind,
        ActorId by,
        Instant at,
        CashCount count,
        Money expected,
        String reason,
        Optional<Decision> decision) {

    /** What a count is for. */
    public enum Kind {
        OPENING,
        CLOSING,
        /** A surprise count (arqueo): it changes nothing. */
        SURPRISE
    }

    /**
     * What somebody else decided.
     *
     * @param by  who
     * @param at  when
     * @param approved  whether the difference was taken into the books
     * @param entry  by which entry
     */
    public record Decision(ActorId by, Instant at, boolean approved, Optional<EntryId> entry) {}

    /** Counted less expected: positive for cash over, negative for cash short. */
    public Money difference() {
        return count.sum().minus(expected);
    }
}
