package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.CreateUser;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the {@link UserPolicy} has to know of a home, and asks it. */
@Component
class Admission {

    private final UserPolicy policy = new UserPolicy();
    private final RoleRegister roles;
    private final Homes homes;
    private final TenantScope tenants;

    Admission(RoleRegister roles, Homes homes, TenantScope tenants) {
        this.roles = roles;
        this.homes = homes;
        this.tenants = tenants;
    }

    /** Which rule, if any, forbids to let someone in like that. */
    Optional<AccessRefusal> forbids(CreateUser command) {
        CooperativeId home = command.home();
        Set<String> known = tenants.read(home, () -> roles.of(home, homes.level(home)));
        return policy.forbids(command, known).or(() -> unknownBranch(home, command.branch()));
    }

    private Optional<AccessRefusal> unknownBranch(CooperativeId home, Optional<String> branch) {
        return branch.filter(code -> homes.branch(home, code).isEmpty()).map(AccessRefusal.UnknownBranch::new);
    }

    Optional<Branch> branch(CooperativeId home, Optional<String> code) {
        return code.flatMap(given -> homes.branch(home, given));
    }

    /** Every home that there is. */
    Stream<CooperativeId> homes() {
        return homes.all();
    }

    String signInName(CooperativeId home, String name) {
        return homes.signInName(home, name);
    }
}
