package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.internal.ShiftRegister.Fresh;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins shifts. In the caller's transaction. */
@Component
class ShiftOpening {

    private final CashPointRegister points;
    private final ShiftRegister register;
    private final ShiftBooks books;
    private final PointBooks drawers;
    private final CountKeeping counts;
    private final Counting counting;
    private final Days days;
    private final TellerTrail trail;

    ShiftOpening(
            CashPointRegister points,
            ShiftRegister register,
            ShiftBooks books,
            PointBooks drawers,
            CountKeeping counts,
            Counting counting,
            Days days,
            TellerTrail trail) {
        this.points = points;
        this.register = register;
        this.books = books;
        this.drawers = drawers;
        this.counts = counts;
        this.counting = counting;
        this.days = days;
        this.trail = trail;
    }

    Outcome<UUID> open(OpenShift command) {
        CooperativeId cooperative = command.cooperative();
        Optional<LocalDate> day = days.open(cooperative);
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        Optional<CashPoint> found = points.lock(cooperative, command.drawer());
        if (found.isEmpty()) {
            return Outcome.refused(new CashPointRefusal.UnknownPoint(command.drawer()));
        }
        Optional<Refusal> refusal = forbids(command, found.get(), day.get());
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : begin(command, found.get(), day.get());
    }

    private Optional<Refusal> forbids(OpenShift command, CashPoint drawer, LocalDate day) {
        if (drawer.kind() != Kind.DRAWER) {
            return Optional.of(new ShiftRefusal.NotADrawer(drawer.code()));
        }
        if (drawer.isRetired()) {
            return Optional.of(new CashPointRefusal.PointRetired(drawer.code()));
        }
        return counting.forbidsAt(command.cooperative(), drawer.branch())
                .or(() -> counting.forbids(command.count(), drawer.currency(), day))
                .or(() -> CountPolicy.tooLong(command.reason()))
                .or(() -> forbidsTwo(command.cooperative(), drawer));
    }

    private Optional<Refusal> forbidsTwo(CooperativeId cooperative, CashPoint drawer) {
        Optional<Refusal> hers = register.working(cooperative, trail.now().by(), drawer.currency())
                .map(working -> new ShiftRefusal.CashierHasShift(working.code()));
        return hers.or(() -> register.isInUse(cooperative, drawer.id())
                ? Optional.of(new ShiftRefusal.DrawerHasShift(drawer.code()))
                : Optional.empty());
    }

    /** Nothing moves in a drawer without a shift, so what it stands at does not change meanwhile. */
    private Outcome<UUID> begin(OpenShift command, CashPoint drawer, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Money expected = drawers.balance(cooperative, drawer);
        boolean right = command.count().sum().equals(expected);
        if (!right && command.reason().isBlank()) {
            return Outcome.refused(new ShiftRefusal.ReasonNeeded(CountPolicy.TEXT_MAX));
        }
        Act now = trail.now();
        Shift shift = new Shift(
                ShiftId.next(),
                drawer,
                now.by(),
                day,
                right ? Shift.State.OPEN : Shift.State.OPENING,
                now.at(),
                Optional.empty(),
                List.of());
        Moved before = books.moved(cooperative, drawer, day, day);
        if (!register.add(cooperative, shift, before)) {
            return Outcome.refused(new ShiftRefusal.CashierHasShift(drawer.code()));
        }
        String reason = right ? "" : command.reason();
        counts.keep(
                cooperative,
                drawer,
                new Fresh(shift.id(), ShiftCount.Kind.OPENING, now, command.count(), expected, reason));
        if (right) {
            drawers.freeze(cooperative, drawer, /* frozen= */ false);
        }
        counts.tell(cooperative, shift.id(), right ? "shift-opened" : "shift-opening-differs", drawer);
        return Outcome.done(shift.id().value());
    }
}
