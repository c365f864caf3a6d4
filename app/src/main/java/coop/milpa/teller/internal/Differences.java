package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Posted;
import coop.milpa.teller.CountRefusal;
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shift.State;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftCount.Kind;
import coop.milpa.teller.ShiftRefusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides about differences: by somebody else than the cashier. In the caller's transaction. */
@Component
class Differences {

    private final ShiftReader reader;
    private final ShiftRegister register;
    private final ShiftBooks books;
    private final PointBooks drawers;
    private final CountKeeping counts;
    private final CounterLimits limits;
    private final Days days;
    private final TellerTrail trail;

    Differences(
            ShiftReader reader,
            ShiftRegister register,
            ShiftBooks books,
            PointBooks drawers,
            CountKeeping counts,
            CounterLimits limits,
            Days days,
            TellerTrail trail) {
        this.reader = reader;
        this.register = register;
        this.books = books;
        this.drawers = drawers;
        this.counts = counts;
        this.limits = limits;
        this.days = days;
        this.trail = trail;
    }

    Outcome<UUID> decide(DecideDifference command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Shift> found = reader.lock(cooperative, command.shift());
        if (found.isEmpty()) {
            return Outcome.refused(new ShiftRefusal.UnknownShift(command.shift()));
        }
        Shift shift = found.get();
        Optional<ShiftCount> waiting = shift.isWaiting()
                ? shift.last(shift.state() == State.OPENING ? Kind.OPENING : Kind.CLOSING)
                        .filter(count -> count.id().equals(command.count()))
                : Optional.empty();
        Optional<Refusal> refusal = forbids(command, shift, waiting.isPresent());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ShiftCount count = waiting.orElseThrow();
        return command.approved() ? approve(command, shift, count) : reject(command, shift, count);
    }

    private Optional<Refusal> forbids(DecideDifference command, Shift shift, boolean waits) {
        String drawer = shift.point().code();
        Optional<CountRefusal> program = trail.forbidsPrograms();
        if (program.isPresent()) {
            return program.map(Refusal.class::cast);
        }
        if (shift.cashier().equals(trail.now().by())) {
            return Optional.of(new ShiftRefusal.OwnShift(drawer));
        }
        if (!waits) {
            return Optional.of(new ShiftRefusal.ShiftNotWaiting(drawer));
        }
        boolean tooLate = command.approved()
                && shift.state() == State.OPENING
                && days.open(command.cooperative()).filter(shift.day()::equals).isEmpty();
        return tooLate ? Optional.of(new ShiftRefusal.ShiftOfAnotherDay(drawer, shift.day())) : Optional.empty();
    }

    private Outcome<UUID> approve(DecideDifference command, Shift shift, ShiftCount count) {
        CooperativeId cooperative = command.cooperative();
        Act now = trail.now();
        Optional<Refusal> tooMuch = limits.forbidsDifference(cooperative, count.difference());
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        return books.post(command, shift.point(), count, now).map(posted -> {
            limits.approved(cooperative, count.difference());
            decided(command, count, now, Optional.of(posted));
            proceed(cooperative, shift, now, posted.businessDate());
            counts.tell(cooperative, shift.id(), "difference-approved", shift.point());
            return shift.id().value();
        });
    }

    /** What was to begin begins, what was to end ends. */
    private void proceed(CooperativeId cooperative, Shift shift, Act now, LocalDate on) {
        if (shift.state() == State.CLOSING) {
            register.closed(cooperative, shift.id(), now, on);
            return;
        }
        register.begun(cooperative, shift.id(), books.moved(cooperative, shift.point(), on, on));
        drawers.freeze(cooperative, shift.point(), /* frozen= */ false);
    }

    private Outcome<UUID> reject(DecideDifference command, Shift shift, ShiftCount count) {
        CooperativeId cooperative = command.cooperative();
        decided(command, count, trail.now(), Optional.empty());
        boolean goesOn = shift.state() == State.CLOSING;
        register.set(cooperative, shift.id(), goesOn ? State.OPEN : State.ABANDONED);
        boolean today = days.open(cooperative).filter(shift.day()::equals).isPresent();
        if (goesOn && today) {
            drawers.freeze(cooperative, shift.point(), /* frozen= */ false);
        }
        counts.tell(cooperative, shift.id(), "difference-rejected", shift.point());
        return Outcome.done(shift.id().value());
    }

    private void decided(DecideDifference command, ShiftCount count, Act now, Optional<Posted> posted) {
        Optional<EntryId> entry = posted.map(Posted::entry);
        var decision = new ShiftCount.Decision(now.by(), now.at(), command.approved(), entry);
        register.decided(command.cooperative(), count.id(), decision, posted.map(Posted::businessDate));
    }
}
