package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.teller.CountId;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.SurpriseCount;
import coop.milpa.teller.internal.ShiftRegister.Fresh;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps surprise counts (arqueos), which post nothing. In the caller's transaction. */
@Component
class Surprises {

    private final ShiftReader reader;
    private final PointBooks drawers;
    private final CountKeeping counts;
    private final Counting counting;
    private final TellerTrail trail;

    Surprises(ShiftReader reader, PointBooks drawers, CountKeeping counts, Counting counting, TellerTrail trail) {
        this.reader = reader;
        this.drawers = drawers;
        this.counts = counts;
        this.counting = counting;
        this.trail = trail;
    }

    Outcome<UUID> count(SurpriseCount command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Shift> found = reader.lock(cooperative, command.shift());
        if (found.isEmpty()) {
            return Outcome.refused(new ShiftRefusal.UnknownShift(command.shift()));
        }
        Shift shift = found.get();
        Optional<Refusal> refusal = forbids(command, shift);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        drawers.settle(cooperative, shift.point());
        Money expected = drawers.balance(cooperative, shift.point());
        CountId id = counts.keep(
                cooperative,
                shift.point(),
                new Fresh(
                        shift.id(),
                        ShiftCount.Kind.SURPRISE,
                        trail.now(),
                        command.count(),
                        expected,
                        command.remark().strip()));
        return Outcome.done(id.value());
    }

    private Optional<Refusal> forbids(SurpriseCount command, Shift shift) {
        String drawer = shift.point().code();
        if (shift.cashier().equals(trail.now().by())) {
            return Optional.of(new ShiftRefusal.OwnShift(drawer));
        }
        if (shift.state() != Shift.State.OPEN) {
            return Optional.of(new ShiftRefusal.ShiftNotOpen(drawer));
        }
        return trail.forbidsPrograms()
                .<Refusal>map(why -> why)
                .or(() -> counting.forbids(command.count(), shift.point().currency(), shift.day()))
                .or(() -> CountPolicy.tooLong(command.remark()));
    }
}
