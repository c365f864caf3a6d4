package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes parties with all that belongs to them: the same few statements whatever their number. */
@Component
class Entering {

    private final PartyRegister parties;
    private final DocumentRegister documents;
    private final GuardianRegister guardians;

    Entering(PartyRegister parties, DocumentRegister documents, GuardianRegister guardians) {
        this.parties = parties;
        this.documents = documents;
        this.guardians = guardians;
    }

    /** Keys of these documents that are somebody else's. */
    Set<Documents.Key> taken(CooperativeId cooperative, PartyId by, Map<IdentityDocument, Documents.Key> keys) {
        documents.lock(cooperative);
        Map<Documents.Key, PartyId> holders = documents.holders(cooperative, keys.values());
        holders.values().removeIf(by::equals);
        return holders.keySet();
    }

    /** Enters many; a document that somebody has already, among them too, is kept unchecked. */
    void enter(CooperativeId cooperative, Law law, List<NewParty> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        documents.lock(cooperative);
        parties.add(cooperative, fresh);
        guardians.add(cooperative, fresh);
        documents.add(cooperative, papers(cooperative, law, fresh));
    }

    void change(CooperativeId cooperative, Law law, PartyId party, Particulars who) {
        parties.change(cooperative, party, who);
        int rank = documents.lastRank(cooperative, party);
        documents.retire(cooperative, party);
        Set<Documents.Key> own = new HashSet<>();
        List<Paper> papers = new ArrayList<>();
        for (IdentityDocument document : who.documents()) {
            rank++;
            Documents.Key key = law.keyOf(document).orElseThrow();
            papers.add(new Paper(party, rank, document, key, own.add(key)));
        }
        documents.add(cooperative, papers);
    }

    private List<Paper> papers(CooperativeId cooperative, Law law, List<NewParty> fresh) {
        Map<IdentityDocument, Documents.Key> keys = law.keysOf(fresh.stream()
                .flatMap(each -> each.particulars().documents().stream())
                .toList());
        Set<Documents.Key> taken =
                new HashSet<>(documents.holders(cooperative, keys.values()).keySet());
        List<Paper> papers = new ArrayList<>();
        for (NewParty party : fresh) {
            int rank = 0;
            for (IdentityDocument document : party.particulars().documents()) {
                rank++;
                Documents.Key key = keys.get(document);
                boolean checked = key != null && taken.add(key);
                Documents.Key kept = key == null ? new Documents.Key("", Law.bare(document.number())) : key;
                papers.add(new Paper(party.id(), rank, document, kept, checked));
            }
        }
        return papers;
    }
}
