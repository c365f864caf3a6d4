package coop.milpa.counter;

import coop.milpa.approvals.Approval;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;

/** What cashiers asked for at the window and what became of it, for whoever has left the page she asked on. */
public interface AskedSignatures {

    /** How many days back {@link #by} looks. */
    int DAYS = 7;

    /**
     * What somebody asked for to undo a slip on its day: the yes if there is one, or what waits, or the latest no.
     * Empty if she did not ask.
     */
    Optional<Approval> toUndo(CooperativeId cooperative, ActorId cashier, Slip slip);

    /** What somebody asked for in the last days, the latest first, at most 50. */
    List<Asked> by(CooperativeId cooperative, ActorId cashier);

    /** How it stands. */
    enum State {
        WAITING,
        GRANTED,
        DENIED,
        /** It was said yes to, and done. */
        DONE,
        /** Its day ended before it was decided or done. */
        LAPSED
    }

    /**
     * Something that was asked for.
     *
     * @param today  whether its day is still open: only then does it go on
     */
    record Asked(Approval approval, State state, boolean today) {

        /** Whether whoever asked can still do something about it. */
        public boolean goesOn() {
            return today && state != State.DONE && !approval.what().resume().isEmpty();
        }
    }
}
