package coop.milpa.origination.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberRight;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Standings;
import coop.milpa.parties.Ages;
import coop.milpa.parties.IdentityDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the register of members knows of somebody who would borrow. */
@Component
class KnownPerson {

    private final Standings standings;
    private final Memberships memberships;
    private final Ages ages;

    KnownPerson(Standings standings, Memberships memberships, Ages ages) {
        this.standings = standings;
        this.memberships = memberships;
        this.ages = ages;
    }

    Facts.Person of(CooperativeId cooperative, Member member, LocalDate day) {
        boolean body = member.registration().kind() == MemberKind.ORGANISATION;
        boolean registered = !member.registration().document().equals(IdentityDocument.NONE);
        return new Facts.Person(
                standings.forbids(cooperative, member.id(), MemberRight.CREDIT, day),
                body && registered,
                body ? Optional.empty() : underAge(cooperative, member, day),
                since(cooperative, member.id()));
    }

    private Optional<Integer> underAge(CooperativeId cooperative, Member member, LocalDate day) {
        int majority = ages.majority(cooperative, day);
        boolean adult = ages.completed(cooperative, List.of(member.party()), majority, day)
                .contains(member.party());
        return adult ? Optional.empty() : Optional.of(majority);
    }

    private Optional<LocalDate> since(CooperativeId cooperative, MemberId member) {
        return memberships.history(cooperative, member).stream()
                .filter(each -> each.state() == MembershipState.ACTIVE)
                .map(Memberships.Since::from)
                .reduce((earlier, later) -> later);
    }
}
