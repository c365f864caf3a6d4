package coop.milpa.registry.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.RegistryRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Adds cooperatives to the network and finds them. */
@Service
class RegistryDesk implements Cooperatives {

    private final RegistryPolicy policy = new RegistryPolicy();
    private final CooperativeRegister cooperatives;
    private final BranchRegister branches;
    private final Foundation foundation;
    private final Charts charts;
    private final TenantScope tenants;
    private final Clock clock;

    RegistryDesk(
            CooperativeRegister cooperatives,
            BranchRegister branches,
            Foundation foundation,
            Charts charts,
            TenantScope tenants,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.foundation = foundation;
        this.charts = charts;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<Cooperative> create(CreateCooperative command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<RegistryRefusal> refusal = policy.forbids(command, charts.templates(), today);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Cooperative wanted = policy.describe(CooperativeId.next(), command);
        boolean added = tenants.write(wanted.id(), () -> found(wanted));
        return added ? Outcome.done(wanted) : existing(wanted);
    }

    @Override
    public List<Cooperative> all() {
        return cooperatives.all();
    }

    @Override
    public Optional<Cooperative> byCode(String code) {
        return cooperatives.byCode(code);
    }

    @Override
    public Optional<Cooperative> byId(CooperativeId cooperative) {
        return cooperatives.byId(cooperative);
    }

    @Override
    public Branch mainBranch(CooperativeId cooperative) {
        return branches.byCode(cooperative, Branch.MAIN)
                .orElseThrow(() -> new IllegalStateException("No cooperative " + cooperative));
    }

    private boolean found(Cooperative cooperative) {
        if (!cooperatives.add(cooperative)) {
            return false;
        }
        branches.add(new Branch(BranchId.next(), cooperative.id(), Branch.MAIN, Foundation.MAIN_BRANCH_NAME));
        foundation.lay(cooperative);
        return true;
    }

    private Outcome<Cooperative> existing(Cooperative wanted) {
        return cooperatives
                .byCode(wanted.code())
                .filter(wanted::saysTheSameAs)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.CodeTaken(wanted.code())));
    }
}
