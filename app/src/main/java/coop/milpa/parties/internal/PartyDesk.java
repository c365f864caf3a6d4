package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.ChangeParty;
import coop.milpa.parties.Documents;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartiesRefusal;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Carries out commands on parties: fetch, decide, record, tell. */
@Service
class PartyDesk implements Parties {

    private final PartyPolicy policy = new PartyPolicy();
    private final TenantScope tenants;
    private final PartyReader reader;
    private final Entering entering;
    private final GuardianRegister guardians;
    private final Laws laws;
    private final Once once;
    private final PartyTrail trail;

    PartyDesk(
            TenantScope tenants,
            PartyReader reader,
            Entering entering,
            GuardianRegister guardians,
            Laws laws,
            Once once,
            PartyTrail trail) {
        this.tenants = tenants;
        this.reader = reader;
        this.entering = entering;
        this.guardians = guardians;
        this.laws = laws;
        this.once = once;
        this.trail = trail;
    }

    @Override
    public Optional<Party> find(CooperativeId cooperative, PartyId party) {
        return Optional.ofNullable(named(cooperative, List.of(party)).get(party));
    }

    @Override
    public Map<PartyId, Party> named(CooperativeId cooperative, Collection<PartyId> parties) {
        return tenants.read(cooperative, () -> reader.named(cooperative, parties));
    }

    @Override
    public PartyId current(CooperativeId cooperative, PartyId party) {
        return tenants.read(cooperative, () -> reader.current(cooperative, party));
    }

    @Override
    public Outcome<Party> enter(EnterParty command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> answer(cooperative, once.run(cooperative, command.request(), command, () -> enterOnce(command))));
    }

    @Override
    public void enterAll(CooperativeId cooperative, List<NewParty> parties) {
        tenants.run(cooperative, () -> entering.enter(cooperative, laws.of(cooperative), parties));
    }

    @Override
    public Outcome<Party> change(ChangeParty command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> answer(
                        cooperative, once.run(cooperative, command.request(), command, () -> changeOnce(command))));
    }

    private Outcome<UUID> enterOnce(EnterParty command) {
        CooperativeId cooperative = command.cooperative();
        var fresh = new NewParty(PartyId.next(), command.particulars(), command.guardians());
        Law law = laws.of(cooperative);
        Map<PartyId, Party> acting = reader.named(cooperative, command.guardians());
        Optional<PartiesRefusal> refusal = unknown(command.guardians(), acting)
                .or(() -> policy.forbids(
                        law,
                        command.particulars(),
                        taken(cooperative, law, fresh.id(), command.particulars()),
                        acting.values()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        entering.enter(cooperative, law, List.of(fresh));
        trail.entered(cooperative, fresh.id(), fresh.particulars(), fresh.guardians());
        return Outcome.done(fresh.id().value());
    }

    private Outcome<UUID> changeOnce(ChangeParty command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Party> before = reader.locked(cooperative, command.party());
        if (before.isEmpty()) {
            return Outcome.refused(new PartiesRefusal.UnknownParty(command.party()));
        }
        Particulars now = before.get().particulars();
        if (command.seen().filter(seen -> !seen.equals(now)).isPresent()) {
            return Outcome.refused(new PartiesRefusal.Stale());
        }
        PartyId party = before.get().id();
        Law law = laws.of(cooperative);
        Map<PartyId, Party> acting = reader.named(cooperative, guardians.guardiansOf(cooperative, party));
        Optional<PartiesRefusal> refusal = policy.forbids(
                law,
                command.particulars(),
                taken(cooperative, law, party, command.particulars()),
                law.isMinor(command.particulars()) ? acting.values() : List.of());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        entering.change(cooperative, law, party, command.particulars());
        trail.changed(cooperative, party, before.get().particulars(), command.particulars());
        return Outcome.done(party.value());
    }

    private Set<Documents.Key> taken(CooperativeId cooperative, Law law, PartyId by, Particulars who) {
        return entering.taken(cooperative, by, law.keysOf(who.documents()));
    }

    private static Optional<PartiesRefusal> unknown(List<PartyId> guardians, Map<PartyId, Party> known) {
        return guardians.stream()
                .filter(guardian -> !known.containsKey(guardian))
                .<PartiesRefusal>map(PartiesRefusal.UnknownParty::new)
                .findFirst();
    }

    private Outcome<Party> answer(CooperativeId cooperative, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Refused<UUID>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<UUID>(UUID id) -> {
                var party = new PartyId(id);
                yield Outcome.done(Objects.requireNonNull(
                        reader.named(cooperative, List.of(party)).get(party)));
            }
        };
    }
}
