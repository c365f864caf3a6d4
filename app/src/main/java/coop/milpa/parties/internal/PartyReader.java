package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Party;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads whole parties: what is said of them, with their documents. Works in the caller's transaction. */
@Component
class PartyReader {

    private final PartyRegister parties;
    private final DocumentRegister documents;

    PartyReader(PartyRegister parties, DocumentRegister documents) {
        this.parties = parties;
        this.documents = documents;
    }

    /** By the id that was asked for. */
    Map<PartyId, Party> named(CooperativeId cooperative, Collection<PartyId> asked) {
        return asked.isEmpty() ? Map.of() : parties.named(cooperative, asked, documents.of(cooperative, asked));
    }

    PartyId current(CooperativeId cooperative, PartyId party) {
        return parties.survivors(cooperative, List.of(party)).getOrDefault(party, party);
    }

    /** Who has this id now; nobody else changes her until the transaction ends. */
    Optional<Party> locked(CooperativeId cooperative, PartyId party) {
        parties.lock(cooperative, List.of(current(cooperative, party)));
        return Optional.ofNullable(named(cooperative, List.of(party)).get(party));
    }
}
