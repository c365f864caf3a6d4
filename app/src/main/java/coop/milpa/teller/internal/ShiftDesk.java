package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CloseShift;
import coop.milpa.teller.CountId;
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.SurpriseCount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Carries out what cashiers and their supervisors do with shifts, each request once and in one transaction. */
@Service
class ShiftDesk implements Shifts {

    private static final int LIST_MAX = 1_000;

    private final ShiftOpening opening;
    private final ShiftClosing closing;
    private final Differences differences;
    private final Surprises surprises;
    private final ShiftReader reader;
    private final EachRequestOnce once;
    private final TenantScope tenants;

    ShiftDesk(
            ShiftOpening opening,
            ShiftClosing closing,
            Differences differences,
            Surprises surprises,
            ShiftReader reader,
            EachRequestOnce once,
            TenantScope tenants) {
        this.opening = opening;
        this.closing = closing;
        this.differences = differences;
        this.surprises = surprises;
        this.reader = reader;
        this.once = once;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Shift> open(OpenShift command) {
        return shift(new Asked(command.cooperative(), command.request(), command), () -> opening.open(command));
    }

    @Override
    public Outcome<Shift> close(CloseShift command) {
        return shift(new Asked(command.cooperative(), command.request(), command), () -> closing.close(command));
    }

    @Override
    public Outcome<Shift> decide(DecideDifference command) {
        return shift(new Asked(command.cooperative(), command.request(), command), () -> differences.decide(command));
    }

    @Override
    public Outcome<ShiftCount> surprise(SurpriseCount command) {
        CooperativeId cooperative = command.cooperative();
        var asked = new Asked(cooperative, command.request(), command);
        return tenants.write(
                cooperative,
                () -> once.carryOut(
                        asked,
                        () -> surprises.count(command),
                        id -> reader.counts(cooperative, List.of(new CountId(id)))
                                .getFirst()));
    }

    @Override
    public Optional<Shift> find(CooperativeId cooperative, ShiftId shift) {
        return tenants.read(cooperative, () -> reader.find(cooperative, shift).map(ShiftReader.Kept::shift));
    }

    @Override
    public List<Shift> of(CooperativeId cooperative, ActorId cashier) {
        return tenants.read(cooperative, () -> reader.of(cooperative, cashier));
    }

    @Override
    public List<Shift> unfinished(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> reader.unfinished(cooperative));
    }

    @Override
    public List<Shift> of(CooperativeId cooperative, CashPointId drawer, int limit) {
        return tenants.read(cooperative, () -> reader.of(cooperative, drawer, Math.min(limit, LIST_MAX)));
    }

    private Outcome<Shift> shift(Asked asked, Supplier<Outcome<UUID>> work) {
        return tenants.write(
                asked.cooperative(), () -> once.carryOut(asked, work, id -> shift(asked.cooperative(), id)));
    }

    private Shift shift(CooperativeId cooperative, UUID id) {
        return reader.find(cooperative, new ShiftId(id)).orElseThrow().shift();
    }
}
