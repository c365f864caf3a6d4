package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the people are called who stand around a member. */
@Component
class MemberPeople {

    private final Parties parties;

    MemberPeople(Parties parties) {
        this.parties = parties;
    }

    Map<PartyId, String> names(CooperativeId cooperative, Collection<PartyId> people) {
        Map<PartyId, Party> known = parties.named(cooperative, people);
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().name()));
    }
}
