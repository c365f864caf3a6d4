package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.Mandates;
import coop.milpa.members.Member;
import coop.milpa.members.Taking;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Grants and revokes powers, and says what they allow. */
@Service
class MandateDesk implements MandateBook, Mandates {

    private final MemberLookup lookup;
    private final Applicants people;
    private final MandateRegister register;
    private final SignatoryLookup signatories;
    private final Days days;
    private final MembersTrail trail;
    private final TenantScope tenants;

    MandateDesk(
            MemberLookup lookup,
            Applicants people,
            MandateRegister register,
            SignatoryLookup signatories,
            Days days,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.people = people;
        this.register = register;
        this.signatories = signatories;
        this.days = days;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<MandateId> grant(GrantMandate command) {
        return lookup.change(command.cooperative(), command.member(), (member, day) -> grant(command, member, day));
    }

    @Override
    public Outcome<MandateId> revoke(CooperativeId cooperative, MandateId mandate, String reason) {
        return tenants.write(cooperative, () -> {
            Optional<LocalDate> day = days.open(cooperative);
            if (day.isEmpty()) {
                return Outcome.refused(new LedgerRefusal.NoOpenDay());
            }
            Optional<MemberId> member = register.revoke(cooperative, mandate, day.get(), reason);
            if (member.isEmpty()) {
                return Outcome.refused(new ContractRefusal.UnknownMandate(mandate));
            }
            Map<String, String> facts = Map.of("mandate", mandate.toString(), "reason", reason);
            trail.decided(cooperative, member.get(), "members.mandate-revoked", facts);
            return Outcome.done(mandate);
        });
    }

    @Override
    public Map<MandateId, Mandate> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> register.of(cooperative, member, day));
    }

    @Override
    public List<MandateId> everGivenBy(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.everGivenBy(cooperative, member));
    }

    @Override
    public List<Held> heldBy(CooperativeId cooperative, PartyId party, LocalDate day) {
        return tenants.read(cooperative, () -> register.heldBy(cooperative, party, day));
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, Taking taking, LocalDate day) {
        return tenants.write(cooperative, () -> {
            Optional<Member> member = lookup.find(cooperative, taking.owner());
            return member.isPresent()
                    ? MandatePolicy.forbids(signatories.of(cooperative, member.get(), taking, day), taking)
                            .map(Refusal.class::cast)
                    : Optional.of(new ContractRefusal.UnknownMember(taking.owner()));
        });
    }

    @Override
    public void taken(CooperativeId cooperative, EntryId entry, Taking taking, LocalDate day) {
        tenants.run(cooperative, () -> signatories.count(cooperative, entry, taking, day));
    }

    @Override
    public void undone(CooperativeId cooperative, EntryId entry) {
        tenants.run(cooperative, () -> signatories.undo(cooperative, entry));
    }

    private Outcome<MandateId> grant(GrantMandate command, Member member, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Mandate mandate = command.mandate();
        Optional<MandateRegister.Kept> before = register.find(cooperative, command.request());
        if (before.isPresent()) {
            return repeated(command, before.get());
        }
        Optional<? extends Refusal> refusal = lookup.notActive(cooperative, member.id(), day)
                .or(() -> lookup.notHers(cooperative, member.id(), mandate.account()))
                .or(() -> unknown(cooperative, mandate.party()))
                .or(() -> herOwn(member, mandate));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        MandateId id = MandateId.next();
        register.add(id, command);
        trail.decided(
                cooperative,
                member.id(),
                "members.mandate-granted",
                Map.of(
                        "mandate", id.toString(),
                        "party", mandate.party().toString(),
                        "power", mandate.power().toString()));
        return Outcome.done(id);
    }

    private static Outcome<MandateId> repeated(GrantMandate command, MandateRegister.Kept before) {
        boolean same =
                before.member().equals(command.member()) && before.mandate().equals(command.mandate());
        return same ? Outcome.done(before.id()) : Outcome.refused(new ContractRefusal.RequestReused(command.request()));
    }

    private Optional<Refusal> unknown(CooperativeId cooperative, PartyId party) {
        return people.find(cooperative, party).isPresent()
                ? Optional.empty()
                : Optional.of(new ContractRefusal.UnknownPerson(party));
    }

    private static Optional<Refusal> herOwn(Member member, Mandate mandate) {
        return mandate.party().equals(member.party()) ? Optional.of(new ContractRefusal.HerOwn()) : Optional.empty();
    }
}
