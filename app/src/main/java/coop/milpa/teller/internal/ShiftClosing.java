package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.teller.CloseShift;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.internal.ShiftRegister.Fresh;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends shifts with a blind count. In the caller's transaction. */
@Component
class ShiftClosing {

    private final ShiftReader reader;
    private final ShiftRegister register;
    private final ShiftBooks books;
    private final PointBooks drawers;
    private final CountKeeping counts;
    private final Counting counting;
    private final Days days;
    private final TellerTrail trail;

    ShiftClosing(
            ShiftReader reader,
            ShiftRegister register,
            ShiftBooks books,
            PointBooks drawers,
            CountKeeping counts,
            Counting counting,
            Days days,
            TellerTrail trail) {
        this.reader = reader;
        this.register = register;
        this.books = books;
        this.drawers = drawers;
        this.counts = counts;
        this.counting = counting;
        this.days = days;
        this.trail = trail;
    }

    Outcome<UUID> close(CloseShift command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Shift> found = reader.lock(cooperative, command.shift());
        if (found.isEmpty()) {
            return Outcome.refused(new ShiftRefusal.UnknownShift(command.shift()));
        }
        Optional<LocalDate> day = days.open(cooperative);
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        Optional<Refusal> refusal = forbids(command, found.get(), day.get());
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : end(command, found.get(), day.get());
    }

    private Optional<Refusal> forbids(CloseShift command, Shift shift, LocalDate day) {
        String drawer = shift.point().code();
        if (!shift.cashier().equals(trail.now().by())) {
            return Optional.of(new ShiftRefusal.NotHerShift(drawer));
        }
        if (shift.state() != Shift.State.OPEN) {
            return Optional.of(new ShiftRefusal.ShiftNotOpen(drawer));
        }
        return counting.forbids(command.count(), shift.point().currency(), day)
                .or(() -> CountPolicy.tooLong(command.reason()));
    }

    private Outcome<UUID> end(CloseShift command, Shift shift, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        drawers.settle(cooperative, shift.point());
        Money expected = drawers.balance(cooperative, shift.point());
        Act now = trail.now();
        boolean right = command.count().sum().equals(expected);
        boolean explained = right || !command.reason().isBlank();
        var fresh = new Fresh(
                shift.id(),
                ShiftCount.Kind.CLOSING,
                now,
                command.count(),
                expected,
                right ? "" : command.reason().strip());
        if (!explained) {
            keepAttempt(command, shift, fresh);
            return Outcome.refused(new ShiftRefusal.ReasonNeeded(CountPolicy.TEXT_MAX));
        }
        counts.keep(cooperative, shift.point(), fresh);
        register.counted(cooperative, shift.id(), books.moved(cooperative, shift.point(), shift.day(), day));
        drawers.freeze(cooperative, shift.point(), /* frozen= */ true);
        if (right) {
            register.closed(cooperative, shift.id(), now, day);
        }
        counts.tell(cooperative, shift.id(), right ? "shift-closed" : "shift-closing-differs", shift.point());
        return Outcome.done(shift.id().value());
    }

    /** Sent once more it is not kept once more. */
    private void keepAttempt(CloseShift command, Shift shift, Fresh fresh) {
        boolean again = reader.lastClosing(command.cooperative(), shift.id())
                .filter(last -> last.decision().isEmpty())
                .filter(last -> last.count().present().equals(command.count().present()))
                .isPresent();
        if (!again) {
            counts.keep(command.cooperative(), shift.point(), fresh);
        }
    }
}
