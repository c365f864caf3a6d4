package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Particulars;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the audit trail what people decided about parties. */
@Component
class PartyTrail {

    private final AuditTrail audit;

    PartyTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void entered(CooperativeId cooperative, PartyId party, Particulars who, List<PartyId> guardians) {
        Map<String, Object> said = words(who);
        said.put("guardians", guardians.stream().map(PartyId::toString).toList());
        record(cooperative, party, "parties.party-entered", Json.NOTHING, Json.of(said));
    }

    void changed(CooperativeId cooperative, PartyId party, Particulars before, Particulars after) {
        record(cooperative, party, "parties.party-changed", Json.of(words(before)), Json.of(words(after)));
    }

    void guardianAppointed(CooperativeId cooperative, PartyId ward, PartyId guardian) {
        Json said = Json.of(Map.of("guardian", guardian.toString()));
        record(cooperative, ward, "parties.guardian-appointed", Json.NOTHING, said);
    }

    void record(CooperativeId cooperative, PartyId party, String action, Json before, Json after) {
        audit.record(cooperative, new Change(new Subject("party", party.toString()), action, before, after));
    }

    private static Map<String, Object> words(Particulars who) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("kind", who.kind().code());
        words.put("name", who.name());
        words.put("born", who.birthDate().map(LocalDate::toString).orElse(""));
        words.put("sex", who.sex().letter());
        words.put("home", who.home());
        words.put("phone", who.phone());
        words.put("documents", who.documents());
        return words;
    }
}
