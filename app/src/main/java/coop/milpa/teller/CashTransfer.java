package coop.milpa.teller;

import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Cash that goes from one cash point to another; on the way it is cash in transit of the branch that sent it.
 *
 * @param id  its name
 * @param from  whence
 * @param to  whither
 * @param state  how far it is
 * @param sent  what was sent
 * @param received  what whoever received it counted
 * @param accepted  by whom a difference between both was accepted, and when
 * @param reason  why there is a difference, in words; empty if there is none
 */
public record CashTransfer(
        CashTransferId id,
        CashPoint from,
        CashPoint to,
        State state,
        Signature sent,
        Optional<Signature> received,
        Optional<Acceptance> accepted,
        String reason) {

    /** How far a transfer is. */
    public enum State {
        /** It is on its way. */
        SENT,
        /** Something else was counted than was sent: it is counted again, or a supervisor accepts the difference. */
        DISPUTED,
        /** It is there. */
        RECEIVED
    }

    /**
     * What somebody counted and signed.
     *
     * @param by  who
     * @param at  when
     * @param count  what
     * @param posted  where it stands in the books, and on which day; empty while it is disputed
     */
    public record Signature(ActorId by, Instant at, CashCount count, Optional<Posting> posted) {}

    /** An entry and the day of the books it stands on. */
    public record Posting(EntryId entry, LocalDate on) {}

    /** Who accepted a difference. */
    public record Acceptance(ActorId by, Instant at) {}
}
