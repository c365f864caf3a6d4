package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How those are called whose signatures and faces stand in a file. */
@Component
class ImageOwners {

    private final Parties parties;

    ImageOwners(Parties parties) {
        this.parties = parties;
    }

    Map<PartyId, String> names(CooperativeId cooperative, Collection<PartyId> people) {
        Map<PartyId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            parties.named(cooperative, people).forEach((id, party) -> names.put(id, party.name()));
        }
        return names;
    }
}
