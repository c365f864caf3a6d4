package coop.milpa.teller;

import coop.milpa.kernel.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cashier's work with a drawer (turno), from one count to another.
 *
 * @param id  its name
 * @param point  the drawer
 * @param cashier  who works with it
 * @param day  the day of the books it belongs to: on another one nothing moves in the drawer
 * @param state  how far it is
 * @param openedAt  when it was asked for
 * @param closedAt  when it ended
 * @param counts  what was counted, first counts first; while it is open, counts at its close are left out, so that
 *     whoever counts again does it blindly
 */
public record Shift(
        ShiftId id,
        CashPoint point,
        ActorId cashier,
        LocalDate day,
        State state,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<ShiftCount> counts) {

    /** How far a shift is. */
    public enum State {
        /** Its first count differs from the books: somebody else has to approve. */
        OPENING,
        /** The cashier works with the drawer. */
        OPEN,
        /** Its last count differs from the books: somebody else has to approve. */
        CLOSING,
        /** What is in the drawer was counted and is what the books say. */
        CLOSED,
        /** Its first count was not approved: it never began. */
        ABANDONED
    }

    public Shift {
        counts = List.copyOf(counts);
    }

    /** Whether somebody else has to decide about a difference. */
    public boolean isWaiting() {
        return state == State.OPENING || state == State.CLOSING;
    }

    /** What was counted last of a kind. */
    public Optional<ShiftCount> last(ShiftCount.Kind kind) {
        return counts.stream().filter(count -> count.kind() == kind).reduce((before, after) -> after);
    }
}
