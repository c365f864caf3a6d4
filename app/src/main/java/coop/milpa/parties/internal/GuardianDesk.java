package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.AppointGuardian;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.PartiesRefusal;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Appoints guardians and says who acts for whom. */
@Service
class GuardianDesk implements Guardianships {

    private final PartyPolicy policy = new PartyPolicy();
    private final TenantScope tenants;
    private final PartyReader reader;
    private final GuardianRegister register;
    private final Laws laws;
    private final Once once;
    private final PartyTrail trail;

    GuardianDesk(
            TenantScope tenants,
            PartyReader reader,
            GuardianRegister register,
            Laws laws,
            Once once,
            PartyTrail trail) {
        this.tenants = tenants;
        this.reader = reader;
        this.register = register;
        this.laws = laws;
        this.once = once;
        this.trail = trail;
    }

    @Override
    public List<PartyId> guardiansOf(CooperativeId cooperative, PartyId ward) {
        return tenants.read(cooperative, () -> register.guardiansOf(cooperative, reader.current(cooperative, ward)));
    }

    @Override
    public Map<PartyId, List<PartyId>> guardiansOf(CooperativeId cooperative, Collection<PartyId> wards) {
        return tenants.read(cooperative, () -> register.guardiansOf(cooperative, wards));
    }

    @Override
    public List<PartyId> wardsOf(CooperativeId cooperative, PartyId guardian) {
        return tenants.read(cooperative, () -> register.wardsOf(cooperative, reader.current(cooperative, guardian)));
    }

    @Override
    public Set<PartyId> withoutGuardian(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> register.alone(cooperative, laws.on(cooperative, day).majority(), day));
    }

    @Override
    public boolean isMinor(CooperativeId cooperative, Party party) {
        return laws.of(cooperative).isMinor(party.particulars());
    }

    @Override
    public Outcome<PartyId> appoint(AppointGuardian command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> once.run(cooperative, command.request(), command, () -> appointOnce(command))
                        .map(PartyId::new));
    }

    private Outcome<UUID> appointOnce(AppointGuardian command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Party> ward = reader.locked(cooperative, command.ward());
        Optional<Party> guardian = reader.locked(cooperative, command.guardian());
        if (ward.isEmpty()) {
            return Outcome.refused(new PartiesRefusal.UnknownParty(command.ward()));
        }
        if (guardian.isEmpty()) {
            return Outcome.refused(new PartiesRefusal.UnknownParty(command.guardian()));
        }
        Optional<PartiesRefusal> refusal = policy.forbidsGuardian(laws.of(cooperative), ward.get(), guardian.get());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PartyId represented = ward.get().id();
        PartyId by = guardian.get().id();
        register.add(cooperative, List.of(new NewParty(represented, ward.get().particulars(), List.of(by))));
        trail.guardianAppointed(cooperative, represented, by);
        return Outcome.done(by.value());
    }
}
