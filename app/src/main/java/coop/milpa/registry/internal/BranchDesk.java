package coop.milpa.registry.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.RegistryRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens branches and lists them. */
@Service
class BranchDesk implements Branches {

    private final RegistryPolicy policy = new RegistryPolicy();
    private final BranchRegister register;
    private final AuditTrail audit;
    private final TenantScope tenants;

    BranchDesk(BranchRegister register, AuditTrail audit, TenantScope tenants) {
        this.register = register;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Branch> open(CooperativeId cooperative, String code, String name) {
        Optional<RegistryRefusal> refusal = policy.forbidsBranch(code, name);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Branch wanted = new Branch(BranchId.next(), cooperative, code, name);
        boolean added = tenants.write(cooperative, () -> add(wanted));
        return added ? Outcome.done(wanted) : existing(wanted);
    }

    @Override
    public List<Branch> of(CooperativeId cooperative) {
        return register.of(cooperative);
    }

    private boolean add(Branch branch) {
        if (!register.add(branch)) {
            return false;
        }
        Map<String, String> said = Map.of("code", branch.code(), "name", branch.name());
        audit.record(
                branch.cooperative(),
                new Change(
                        new Subject("branch", branch.id().toString()),
                        "registry.branch-opened",
                        Json.NOTHING,
                        Json.of(said)));
        return true;
    }

    private Outcome<Branch> existing(Branch wanted) {
        return register.byCode(wanted.cooperative(), wanted.code())
                .filter(branch -> branch.name().equals(wanted.name()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.BranchCodeTaken(wanted.code())));
    }
}
