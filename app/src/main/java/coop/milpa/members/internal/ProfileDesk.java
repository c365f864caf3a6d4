package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.DueReview;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileRefusal;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import coop.milpa.members.internal.ProfilePolicy.Assessment;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes profiles down, and says whose are to be looked at again. */
@Service
class ProfileDesk implements Profiles {

    private static final int LIST_MAX = 10_000;

    private final RiskRules rules = RiskRules.load();
    private final MemberLookup lookup;
    private final Members members;
    private final Memberships memberships;
    private final ProfileRegister register;
    private final Settings settings;
    private final MembersTrail trail;
    private final TenantScope tenants;

    ProfileDesk(
            MemberLookup lookup,
            Members members,
            Memberships memberships,
            ProfileRegister register,
            Settings settings,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.members = members;
        this.memberships = memberships;
        this.register = register;
        this.settings = settings;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Profile> review(ReviewProfile command) {
        return lookup.onOpenDay(command.cooperative(), open -> review(command, open));
    }

    @Override
    public Optional<Profile> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return history(cooperative, member).stream()
                .filter(profile -> !profile.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Profile> history(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.of(cooperative, member));
    }

    @Override
    public List<DueReview> due(CooperativeId cooperative, LocalDate day, int limit) {
        return tenants.read(cooperative, () -> {
            List<ProfileRegister.Due> due = register.due(cooperative, day, Math.min(limit, LIST_MAX));
            Map<MemberId, Member> known = members.named(
                    cooperative, due.stream().map(ProfileRegister.Due::member).toList());
            return due.stream()
                    .map(each -> new DueReview(
                            Objects.requireNonNull(known.get(each.member()), "Due reviews are of members"),
                            each.due(),
                            each.risk()))
                    .toList();
        });
    }

    private Outcome<Profile> review(ReviewProfile command, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        Optional<Profile> before = register.find(cooperative, command.request());
        if (before.isPresent()) {
            return isOf(before.get(), command)
                    ? Outcome.done(before.get())
                    : Outcome.refused(new ProfileRefusal.RequestReused(command.request()));
        }
        if (lookup.find(cooperative, command.member()).isEmpty()) {
            return Outcome.refused(new ProfileRefusal.UnknownMember(command.member()));
        }
        MembershipState state =
                memberships.state(cooperative, command.member(), open).orElse(MembershipState.ACTIVE);
        List<Profile> reviews = register.of(cooperative, command.member());
        Optional<ProfileRefusal> refusal =
                ProfilePolicy.forbids(command, state, reviews.stream().reduce((earlier, later) -> later), open);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(record(command, reviews.size() + 1));
    }

    private Profile record(ReviewProfile command, int number) {
        CooperativeId cooperative = command.cooperative();
        LocalDate on = command.on();
        String country =
                settings.get(cooperative, PlaceSettings.AREA, on).code().substring(0, 2);
        Assessment assessed = ProfilePolicy.assess(command.facts(), rules.on(country, on), on);
        long months = settings.get(cooperative, MembersSettings.reviewMonths(assessed.risk()), on);
        var profile = new Profile(
                command.member(), on, command.facts(), assessed.risk(), assessed.because(), on.plusMonths(months));
        register.add(cooperative, command.request(), number, profile);
        trail.decided(
                cooperative,
                command.member(),
                "members.profile-reviewed",
                Map.of(
                        "on", on.toString(),
                        "risk", profile.risk().name(),
                        "nextReview", profile.nextReview().toString()));
        return profile;
    }

    private static boolean isOf(Profile before, ReviewProfile command) {
        return before.member().equals(command.member())
                && before.on().equals(command.on())
                && before.facts().equals(command.facts());
    }
}
