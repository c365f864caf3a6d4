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
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.DescribeBranch;
import coop.milpa.registry.RegistryRefusal;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    BranchDesk(BranchRegister register, AuditTrail audit, TenantScope tenants, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
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
    public Outcome<Branch> describe(DescribeBranch command) {
        Optional<Branch> branch = register.byCode(command.cooperative(), command.code());
        if (branch.isEmpty()) {
            return Outcome.refused(new RegistryRefusal.UnknownBranch(command.code()));
        }
        Optional<RegistryRefusal> refusal = policy.forbidsDetails(command.details())
                .or(() -> AffiliationPolicy.outOfRange(command.from(), LocalDate.now(clock)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return tenants.write(command.cooperative(), () -> describe(command, branch.get()));
    }

    @Override
    public Map<BranchId, BranchDetails> details(CooperativeId cooperative, LocalDate on) {
        return register.details(cooperative, on);
    }

    private Outcome<Branch> describe(DescribeBranch command, Branch branch) {
        if (!register.describe(branch, command.from(), command.details())) {
            boolean same = command.details()
                    .equals(register.details(command.cooperative(), command.from())
                            .get(branch.id()));
            return same ? Outcome.done(branch) : Outcome.refused(new RegistryRefusal.BranchDescribed(command.from()));
        }
        audit.record(
                branch.cooperative(),
                new Change(
                        new Subject("branch", branch.id().toString()),
                        "registry.branch-described",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "from", command.from().toString(),
                                "address", command.details().address(),
                                "telephone", command.details().telephone(),
                                "hours", command.details().hours()))));
        return Outcome.done(branch);
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
