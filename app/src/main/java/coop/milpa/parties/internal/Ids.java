package coop.milpa.parties.internal;

import coop.milpa.kernel.PartyId;
import java.util.Collection;
import java.util.UUID;

/** Ids as the array of a statement. */
final class Ids {

    private Ids() {}

    static UUID[] of(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }
}
