package coop.milpa.members.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The numbers that people have as members now. */
@Component
class NumbersOfPeople {

    private final AskedMember asked;
    private final Members members;
    private final Memberships memberships;

    NumbersOfPeople(AskedMember asked, Members members, Memberships memberships) {
        this.asked = asked;
        this.members = members;
        this.memberships = memberships;
    }

    /** Whoever is no member is left out. */
    Map<PartyId, String> of(Cooperative cooperative, Collection<Party> people) {
        Map<PartyId, MemberId> active = memberships.activeAs(
                cooperative.id(), people.stream().map(Party::id).toList(), asked.open(cooperative));
        Map<MemberId, Member> named = members.named(cooperative.id(), active.values());
        Map<PartyId, String> numbers = new HashMap<>();
        active.forEach((party, id) ->
                Optional.ofNullable(named.get(id)).ifPresent(member -> numbers.put(party, member.number())));
        return numbers;
    }
}
