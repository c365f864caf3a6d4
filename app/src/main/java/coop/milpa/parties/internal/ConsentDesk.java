package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.parties.Consent;
import coop.milpa.parties.ConsentRefusal;
import coop.milpa.parties.Consents;
import coop.milpa.parties.Party;
import coop.milpa.parties.RecordConsent;
import coop.milpa.platform.Json;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes down what parties allow, and says what holds. */
@Service
class ConsentDesk implements Consents {

    private final ConsentRules rules = ConsentRules.load();
    private final TenantScope tenants;
    private final PartyReader reader;
    private final ConsentRegister register;
    private final Laws laws;
    private final Once once;
    private final PartyTrail trail;

    ConsentDesk(
            TenantScope tenants, PartyReader reader, ConsentRegister register, Laws laws, Once once, PartyTrail trail) {
        this.tenants = tenants;
        this.reader = reader;
        this.register = register;
        this.laws = laws;
        this.once = once;
        this.trail = trail;
    }

    @Override
    public Outcome<Consent> record(RecordConsent command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> once.run(cooperative, command.request(), command, () -> recordOnce(command))
                        .map(done -> command.consent()));
    }

    @Override
    public boolean holds(CooperativeId cooperative, PartyId party, String purpose, LocalDate day) {
        return ConsentPolicy.holds(history(cooperative, party), purpose, day);
    }

    @Override
    public List<Consent> history(CooperativeId cooperative, PartyId party) {
        return tenants.read(cooperative, () -> register.of(cooperative, reader.current(cooperative, party)));
    }

    @Override
    public List<Purpose> purposes(CooperativeId cooperative, LocalDate day) {
        return rules.on(laws.of(cooperative).country(), day);
    }

    private Outcome<UUID> recordOnce(RecordConsent command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Party> party = reader.locked(cooperative, command.party());
        if (party.isEmpty()) {
            return Outcome.refused(new ConsentRefusal.UnknownParty(command.party()));
        }
        Consent consent = command.consent();
        PartyId current = party.get().id();
        Law law = laws.of(cooperative);
        Optional<ConsentRefusal> refusal = ConsentPolicy.forbids(
                consent, law.today(), rules.on(law.country(), consent.day()), register.of(cooperative, current));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UUID id = TimeOrderedUuid.next();
        register.add(cooperative, id, current, consent);
        String action = consent.given() ? "parties.consent-given" : "parties.consent-withdrawn";
        Json said = Json.of(Map.of("purpose", consent.purpose(), "text", consent.text()));
        trail.record(cooperative, current, action, Json.NOTHING, said);
        return Outcome.done(id);
    }
}
