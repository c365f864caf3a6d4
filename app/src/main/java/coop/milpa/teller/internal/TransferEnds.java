package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.TransferRefusal;
import coop.milpa.teller.internal.ShiftRegister.Working;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may put cash into a cash point or take it out. In the caller's transaction. */
@Component
class TransferEnds {

    private final ShiftRegister shifts;
    private final Counting counting;
    private final Days days;
    private final TellerTrail trail;

    TransferEnds(ShiftRegister shifts, Counting counting, Days days, TellerTrail trail) {
        this.shifts = shifts;
        this.counting = counting;
        this.days = days;
        this.trail = trail;
    }

    /** Why whoever acts may not: she works elsewhere, or it is a drawer that is not hers now. */
    Optional<Refusal> forbids(CooperativeId cooperative, CashPoint point) {
        return counting.forbidsAt(cooperative, point.branch()).or(() -> unattended(cooperative, point));
    }

    private Optional<Refusal> unattended(CooperativeId cooperative, CashPoint point) {
        return point.kind() != Kind.DRAWER || working(cooperative, point).isPresent()
                ? Optional.empty()
                : Optional.of(new TransferRefusal.DrawerUnattended(point.code()));
    }

    /** The shift with a drawer of whoever acts; empty for what is no drawer. */
    Optional<ShiftId> shift(CooperativeId cooperative, CashPoint point) {
        return point.kind() == Kind.DRAWER ? working(cooperative, point).map(Working::shift) : Optional.empty();
    }

    private Optional<Working> working(CooperativeId cooperative, CashPoint drawer) {
        return shifts.working(cooperative, trail.now().by(), drawer.currency())
                .filter(working -> working.drawer().equals(drawer.id()))
                .filter(working -> working.state() == Shift.State.OPEN)
                .filter(working ->
                        days.open(cooperative).filter(working.day()::equals).isPresent());
    }
}
