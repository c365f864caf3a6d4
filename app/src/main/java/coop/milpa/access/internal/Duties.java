package coop.milpa.access.internal;

import coop.milpa.access.HomeSettings;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.UnitedDuties;
import coop.milpa.access.internal.DutyPolicy.Pair;
import coop.milpa.access.internal.RoleRegister.Holder;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks the {@link DutyPolicy} with what excludes what today, unless a home keeps no duties apart. */
@Component
class Duties {

    private final RoleRegister roles;
    private final Settings settings;
    private final Calendars calendars;

    Duties(RoleRegister roles, Settings settings, Calendars calendars) {
        this.roles = roles;
        this.settings = settings;
        this.calendars = calendars;
    }

    /** Why one person may not hold all these. In a transaction of the home. */
    Optional<RoleRefusal> forbids(CooperativeId home, Set<String> permissions) {
        return DutyPolicy.conflict(permissions, excluding(home))
                .map(pair -> new RoleRefusal.ConflictingDuties(pair.one(), pair.other()));
    }

    /** The same for everybody who has a role and would have these permissions by it. */
    Optional<RoleRefusal> forbidsHolders(CooperativeId home, String role, Set<String> permissions) {
        List<Pair> excluding = excluding(home);
        return roles.holders(home, role).stream()
                .flatMap(holder -> forbids(holder, permissions, excluding).stream())
                .findFirst();
    }

    private static Optional<RoleRefusal> forbids(Holder holder, Set<String> permissions, List<Pair> excluding) {
        Set<String> all = new TreeSet<>(permissions);
        all.addAll(holder.others());
        return DutyPolicy.conflict(all, excluding)
                .map(pair -> new RoleRefusal.ConflictingDutiesOf(holder.name(), pair.one(), pair.other()));
    }

    /** Who holds what excludes each other, however it came to that. In a transaction of the home. */
    List<UnitedDuties> united(CooperativeId home) {
        return areApart(home) ? roles.united(home, calendars.today(home)) : List.of();
    }

    private List<Pair> excluding(CooperativeId home) {
        return areApart(home) ? roles.excluding(calendars.today(home)) : List.of();
    }

    private boolean areApart(CooperativeId home) {
        return settings.get(home, HomeSettings.DUTIES_APART, calendars.today(home));
    }
}
