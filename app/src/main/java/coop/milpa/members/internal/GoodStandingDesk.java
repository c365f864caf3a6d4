package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.GoodStanding;
import coop.milpa.members.Member;
import coop.milpa.members.MemberRight;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.StandingRefusal;
import coop.milpa.members.Standings;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells how members stand, and what that keeps them from. */
@Service
class GoodStandingDesk implements Standings {

    private final GoodStandingRegister register;
    private final MembershipRegister memberships;
    private final Members members;
    private final Settings settings;
    private final TenantScope tenants;

    GoodStandingDesk(
            GoodStandingRegister register,
            MembershipRegister memberships,
            Members members,
            Settings settings,
            TenantScope tenants) {
        this.register = register;
        this.memberships = memberships;
        this.members = members;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Override
    public GoodStanding of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> register.of(cooperative, member, day));
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, MemberId member, MemberRight right, LocalDate day) {
        boolean belongs = memberships
                .state(cooperative, member, day)
                .filter(state -> state == MembershipState.ACTIVE)
                .isPresent();
        if (!belongs) {
            return Optional.of(new StandingRefusal.NotAMember(member));
        }
        SortedSet<String> against =
                StandingPolicy.against(of(cooperative, member, day), counting(cooperative, right, day));
        return against.isEmpty() ? Optional.empty() : Optional.of(StandingPolicy.refusal(right, against));
    }

    @Override
    public Set<MemberId> suspended(CooperativeId cooperative, MemberRight right, LocalDate day) {
        Set<String> counting = counting(cooperative, right, day);
        return tenants.read(cooperative, () -> register.unfit(cooperative, day)).entrySet().stream()
                .filter(unfit ->
                        !StandingPolicy.against(unfit.getValue(), counting).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<OnRoll> roll(CooperativeId cooperative, LocalDate day) {
        Set<String> counting = counting(cooperative, MemberRight.VOTE, day);
        return tenants.read(cooperative, () -> {
            Set<MemberId> active = memberships.active(cooperative, day);
            Map<MemberId, GoodStanding> unfit = register.unfit(cooperative, day);
            return members.all(cooperative).values().stream()
                    .filter(member -> active.contains(member.id()))
                    .sorted(Comparator.comparing(Member::number))
                    .map(member -> line(member, unfit.getOrDefault(member.id(), new GoodStanding.Fit()), counting))
                    .toList();
        });
    }

    private static OnRoll line(Member member, GoodStanding standing, Set<String> counting) {
        return new OnRoll(
                member, standing, StandingPolicy.against(standing, counting).isEmpty());
    }

    private Set<String> counting(CooperativeId cooperative, MemberRight right, LocalDate day) {
        return settings.get(cooperative, MembersSettings.suspending(right), day);
    }
}
