package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.AmountLimit;
import coop.milpa.access.Level;
import coop.milpa.access.MakeRole;
import coop.milpa.access.Role;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.Roles;
import coop.milpa.access.UnitedDuties;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Makes and changes roles of a home's own. */
@Service
class RoleDesk implements Roles {

    private final OwnRoleRegister register;
    private final Duties duties;
    private final Homes homes;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final GivingKeys keys;

    RoleDesk(
            OwnRoleRegister register,
            Duties duties,
            Homes homes,
            TenantScope tenants,
            AccessRecords records,
            GivingKeys keys) {
        this.register = register;
        this.duties = duties;
        this.homes = homes;
        this.tenants = tenants;
        this.records = records;
        this.keys = keys;
    }

    @Override
    public List<Role> of(CooperativeId home) {
        return tenants.read(home, () -> register.of(home, homes.level(home)));
    }

    @Override
    public Optional<Role> find(CooperativeId home, String code) {
        return of(home).stream().filter(role -> role.code().equals(code)).findFirst();
    }

    @Override
    public SortedSet<String> grantable(CooperativeId home) {
        SortedSet<String> permissions = new TreeSet<>();
        of(home).stream().filter(role -> !role.isOwn()).map(Role::permissions).forEach(permissions::addAll);
        return permissions;
    }

    @Override
    public Outcome<Role> make(MakeRole command) {
        CooperativeId home = command.home();
        Level level = homes.level(home);
        String code = RolePolicy.code(level, command.name());
        return tenants.write(home, () -> {
            Optional<RoleRefusal> refusal = RolePolicy.forbids(command, grantable(home))
                    .or(() -> duties.forbids(home, command.permissions()))
                    .or(() -> keys.forbids(home, command.permissions()));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (!register.add(code, level, command)) {
                return Outcome.refused(new RoleRefusal.RoleExists(command.name()));
            }
            return told(home, code, "access.role-made");
        });
    }

    @Override
    public Outcome<Role> change(String code, MakeRole command) {
        CooperativeId home = command.home();
        return onRole(home, code, role -> {
            if (!role.isOwn()) {
                return Optional.of(new RoleRefusal.NotOwnRole(code));
            }
            Optional<RoleRefusal> refusal = RolePolicy.forbids(command, grantable(home))
                    .or(() -> duties.forbids(home, command.permissions()))
                    .or(() -> duties.forbidsHolders(home, code, command.permissions()))
                    .or(() -> keys.forbids(home, command.permissions()));
            if (refusal.isEmpty()) {
                register.change(code, command);
            }
            return refusal;
        });
    }

    @Override
    public Outcome<Role> limit(CooperativeId home, String code, AmountLimit limit) {
        return onRole(home, code, role -> {
            if (!grantable(home).contains(limit.permission())) {
                return Optional.of(new RoleRefusal.UnknownPermission(limit.permission()));
            }
            Optional<RoleRefusal> refusal = keys.forbids(home, Set.of());
            if (refusal.isEmpty()) {
                register.limit(home, code, limit);
            }
            return refusal;
        });
    }

    @Override
    public List<UnitedDuties> united(CooperativeId home) {
        return tenants.read(home, () -> duties.united(home));
    }

    /** Does it to a role that is there and not held by whoever does it, unless the work says why not. */
    private Outcome<Role> onRole(CooperativeId home, String code, Function<Role, Optional<? extends Refusal>> work) {
        return tenants.write(home, () -> {
            Optional<Role> before = find(home, code);
            if (before.isEmpty()) {
                String known =
                        String.join(", ", of(home).stream().map(Role::code).toList());
                return Outcome.refused(new AccessRefusal.UnknownRole(code, known));
            }
            Optional<? extends Refusal> refusal =
                    keys.acting(home).stream().anyMatch(who -> register.holds(home, who, code))
                            ? Optional.of(new RoleRefusal.OwnRole())
                            : work.apply(before.get());
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : told(home, code, "access.role-changed");
        });
    }

    private Outcome<Role> told(CooperativeId home, String code, String action) {
        Role role = find(home, code).orElseThrow();
        records.record(home, role, action);
        return Outcome.done(role);
    }
}
