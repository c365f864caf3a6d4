package coop.milpa.teller;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Shifts of cashiers with drawers. Who acts is the current actor: the cashier opens and closes, somebody else approves
 * a difference or counts by surprise. A drawer without an open shift is frozen in the books.
 */
public interface Shifts {

    /**
     * Begins a shift with what was counted. If that is not what the books say it needs a reason, and waits in
     * {@link Shift.State#OPENING}.
     *
     * @return the shift, the same one if it was asked before; or the first {@link TellerRefusal} that applies
     */
    Outcome<Shift> open(OpenShift command);

    /**
     * Ends a shift with what was counted, blindly: nothing says before what is expected. If it is not what the books
     * say, it is refused as {@link ShiftRefusal.ReasonNeeded} without saying by how much; the count is kept all the
     * same. With a reason the shift waits in {@link Shift.State#CLOSING}. Possible on a later day too.
     *
     * @return the shift as it is now; or the first {@link TellerRefusal} that applies
     */
    Outcome<Shift> close(CloseShift command);

    /**
     * Decides about the difference for which a shift waits. Approved, it is posted to cash over and short, and the
     * shift begins or ends; not approved, it is to be counted again: a shift that was to begin is abandoned, one that
     * was to end is open.
     *
     * @return the shift as it is now; or the first {@link TellerRefusal} or limit by amount that applies
     */
    Outcome<Shift> decide(DecideDifference command);

    /**
     * Counts an open shift's drawer by surprise. Posts nothing.
     *
     * @return the count with what was expected; or the first {@link TellerRefusal} that applies
     */
    Outcome<ShiftCount> surprise(SurpriseCount command);

    Optional<Shift> find(CooperativeId cooperative, ShiftId shift);

    /** Somebody's shifts that have begun and not ended: at most one a currency. */
    List<Shift> of(CooperativeId cooperative, ActorId cashier);

    /** All that have begun and not ended, oldest first; with those for which somebody has to decide. */
    List<Shift> unfinished(CooperativeId cooperative);

    /** The shifts of a drawer, newest first, at most {@code limit} and never more than 1,000. */
    List<Shift> of(CooperativeId cooperative, CashPointId drawer, int limit);
}
