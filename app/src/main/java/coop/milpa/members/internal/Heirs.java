package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.internal.EstateRegister.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at heirs whom a court has named as at beneficiaries whom a member named. In the caller's transaction. */
@Component
class Heirs {

    private final MemberLookup lookup;
    private final BeneficiaryRules beneficiaries;
    private final MembersTrail trail;

    Heirs(MemberLookup lookup, BeneficiaryRules beneficiaries, MembersTrail trail) {
        this.lookup = lookup;
        this.beneficiaries = beneficiaries;
        this.trail = trail;
    }

    Optional<? extends Refusal> forbids(NameHeirs command, Departure departure, List<Kept> shares, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        if (shares.stream().allMatch(kept -> kept.share().party().isPresent())) {
            return Optional.of(new DepartureRefusal.NothingForHeirs());
        }
        Member member = lookup.find(cooperative, departure.member()).orElseThrow();
        Optional<? extends Refusal> refusal = beneficiaries.forbids(cooperative, command.heirs(), member.party(), day);
        if (refusal.isEmpty()) {
            trail.decided(cooperative, member.id(), "members.heirs-named", Map.of("ruling", command.ruling()));
        }
        return refusal;
    }
}
