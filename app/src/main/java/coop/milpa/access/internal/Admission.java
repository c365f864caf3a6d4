package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.ChangeRights;
import coop.milpa.access.CreateUser;
import coop.milpa.access.Role;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the policies have to know of a home to let somebody in as something, and asks them. */
@Component
class Admission {

    private final UserPolicy policy = new UserPolicy();
    private final OwnRoleRegister roles;
    private final Duties duties;
    private final GivingKeys keys;
    private final Homes homes;
    private final TenantScope tenants;

    Admission(OwnRoleRegister roles, Duties duties, GivingKeys keys, Homes homes, TenantScope tenants) {
        this.roles = roles;
        this.duties = duties;
        this.keys = keys;
        this.homes = homes;
        this.tenants = tenants;
    }

    /** Which rule, if any, forbids to let someone in like that. */
    Optional<? extends Refusal> forbids(CreateUser command) {
        List<Role> known = known(command.home());
        return policy.forbids(command, codes(known))
                .map(Refusal.class::cast)
                .or(() -> forbids(command.home(), command.branch(), held(known, command.roles())));
    }

    /** Which rule, if any, forbids to say anew what somebody does. */
    Optional<? extends Refusal> forbids(ChangeRights command) {
        List<Role> known = known(command.home());
        return policy.unknownRole(command.roles(), codes(known))
                .map(Refusal.class::cast)
                .or(() -> forbids(command.home(), command.branch(), held(known, command.roles())));
    }

    private Optional<Refusal> forbids(CooperativeId home, Optional<String> branch, Set<String> permissions) {
        Optional<Refusal> noBranch =
                branch.filter(code -> homes.branch(home, code).isEmpty()).map(AccessRefusal.UnknownBranch::new);
        return noBranch.or(() ->
                tenants.read(home, () -> duties.forbids(home, permissions).or(() -> keys.forbids(home, permissions))));
    }

    /** Why another system may not give somebody a way in: who comes in by it could do more than its key. */
    Optional<? extends Refusal> forbidsLettingIn(User user) {
        Set<String> hers = held(known(user.home()), Set.copyOf(user.roles()));
        return tenants.read(user.home(), () -> keys.forbids(user.home(), hers));
    }

    private List<Role> known(CooperativeId home) {
        return tenants.read(home, () -> roles.of(home, homes.level(home)));
    }

    private static Set<String> codes(List<Role> known) {
        return known.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> held(List<Role> known, Set<String> given) {
        return known.stream()
                .filter(role -> given.contains(role.code()))
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
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
