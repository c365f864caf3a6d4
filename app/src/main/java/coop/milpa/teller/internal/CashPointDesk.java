package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.RetireCashPoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens and gives up cash points, and shows them as they stand. */
@Service
class CashPointDesk implements CashPoints {

    private final PointOpening opening;
    private final PointRetiring retiring;
    private final PointViews views;
    private final CashPointRegister register;
    private final EachRequestOnce once;
    private final TenantScope tenants;

    CashPointDesk(
            PointOpening opening,
            PointRetiring retiring,
            PointViews views,
            CashPointRegister register,
            EachRequestOnce once,
            TenantScope tenants) {
        this.opening = opening;
        this.retiring = retiring;
        this.views = views;
        this.register = register;
        this.once = once;
        this.tenants = tenants;
    }

    @Override
    public Outcome<CashPoint> openVault(OpenVault command) {
        var asked = new Asked(command.cooperative(), command.request(), command);
        return tenants.write(
                command.cooperative(),
                () -> once.carryOut(asked, () -> opening.vault(command), id -> point(command.cooperative(), id)));
    }

    @Override
    public Outcome<CashPoint> openDrawer(OpenDrawer command) {
        var asked = new Asked(command.cooperative(), command.request(), command);
        return tenants.write(
                command.cooperative(),
                () -> once.carryOut(asked, () -> opening.drawer(command), id -> point(command.cooperative(), id)));
    }

    @Override
    public Outcome<CashPoint> retire(RetireCashPoint command) {
        var asked = new Asked(command.cooperative(), command.request(), command);
        return tenants.write(
                command.cooperative(),
                () -> once.carryOut(asked, () -> retiring.retire(command), id -> point(command.cooperative(), id)));
    }

    @Override
    public Optional<CashPoint> find(CooperativeId cooperative, CashPointId point) {
        return tenants.read(cooperative, () -> register.find(cooperative, point));
    }

    @Override
    public List<CashPointView> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> views.of(cooperative, register.all(cooperative)));
    }

    @Override
    public List<CashPointView> of(CooperativeId cooperative, BranchId branch) {
        return tenants.read(cooperative, () -> {
            List<CashPoint> there = register.all(cooperative).stream()
                    .filter(point -> point.branch().equals(branch))
                    .toList();
            return views.of(cooperative, there);
        });
    }

    private CashPoint point(CooperativeId cooperative, UUID id) {
        return register.find(cooperative, new CashPointId(id)).orElseThrow();
    }
}
