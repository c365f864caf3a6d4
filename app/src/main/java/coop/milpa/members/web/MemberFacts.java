package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.GoodStanding;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import coop.milpa.members.Memberships.Since;
import coop.milpa.members.Standings;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers who a member is: the head of her page. */
@Component
class MemberFacts {

    private final Members members;
    private final Memberships memberships;
    private final Standings standings;
    private final Parties parties;
    private final Guardianships guardianships;
    private final ShownDocuments documents;
    private final ServingBranches branches;

    MemberFacts(
            Members members,
            Memberships memberships,
            Standings standings,
            Parties parties,
            Guardianships guardianships,
            ShownDocuments documents,
            ServingBranches branches) {
        this.members = members;
        this.memberships = memberships;
        this.standings = standings;
        this.parties = parties;
        this.guardianships = guardianships;
        this.documents = documents;
        this.branches = branches;
    }

    /**
     * Who a member is on a day.
     *
     * @param since  what she is to the cooperative, and since when; empty if that is not known
     * @param unfit  why she is not in good standing; empty if she is
     * @param minor  whether a guardian acts for her
     * @param document  as whoever looks may see it; empty if there is none
     * @param branch  which serves her
     */
    record Facts(
            Optional<Since> since,
            Optional<GoodStanding.Unfit> unfit,
            boolean minor,
            String document,
            Optional<String> branch,
            List<Someone> guardians,
            List<Someone> wards) {}

    /**
     * Someone beside her.
     *
     * @param number  as a member; empty if she is none
     */
    record Someone(String name, Optional<String> number) {}

    Facts of(CooperativeId cooperative, Member member, LocalDate day) {
        Optional<Since> since = memberships.history(cooperative, member.id()).stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later);
        Optional<GoodStanding.Unfit> unfit = switch (standings.of(cooperative, member.id(), day)) {
            case GoodStanding.Fit fit -> Optional.empty();
            case GoodStanding.Unfit reasons -> Optional.of(reasons);
        };
        boolean minor = parties.find(cooperative, member.party())
                .filter(party -> guardianships.isMinor(cooperative, party))
                .isPresent();
        return new Facts(
                since,
                unfit,
                minor,
                documents.of(member.registration().document()),
                branches.of(cooperative, member.id(), day),
                people(cooperative, guardianships.guardiansOf(cooperative, member.party()), day),
                people(cooperative, guardianships.wardsOf(cooperative, member.party()), day));
    }

    private List<Someone> people(CooperativeId cooperative, List<PartyId> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Collection<Party> found = parties.named(cooperative, ids).values();
        return found.stream().map(party -> someone(cooperative, party, day)).toList();
    }

    private Someone someone(CooperativeId cooperative, Party party, LocalDate day) {
        Optional<MemberId> as = memberships.activeAs(cooperative, party.id(), day);
        Map<MemberId, Member> known = members.named(cooperative, as.stream().toList());
        return new Someone(
                party.name(), known.values().stream().map(Member::number).findFirst());
    }
}
