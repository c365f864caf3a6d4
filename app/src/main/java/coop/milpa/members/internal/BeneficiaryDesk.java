package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Designation;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.parties.Ages;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes down who receives what. */
@Service
class BeneficiaryDesk implements Beneficiaries {

    private final MemberLookup lookup;
    private final Applicants people;
    private final DesignationRegister register;
    private final Ages ages;
    private final MembersTrail trail;
    private final TenantScope tenants;

    BeneficiaryDesk(
            MemberLookup lookup,
            Applicants people,
            DesignationRegister register,
            Ages ages,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.people = people;
        this.register = register;
        this.ages = ages;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Designation> name(NameBeneficiaries command) {
        return lookup.change(command.cooperative(), command.member(), (member, day) -> name(command, member, day));
    }

    @Override
    public List<Designation> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> register.of(cooperative, member, day));
    }

    private Outcome<Designation> name(NameBeneficiaries command, Member member, LocalDate day) {
        Optional<Map.Entry<MemberId, Designation>> before = register.find(command.cooperative(), command.request());
        if (before.isPresent()) {
            return repeated(command, before.get());
        }
        CooperativeId cooperative = command.cooperative();
        Optional<? extends Refusal> refusal = lookup.notActive(cooperative, member.id(), day)
                .or(() -> lookup.notHers(
                        cooperative, member.id(), command.contract().named()))
                .or(() -> forbids(cooperative, command.beneficiaries(), member, day));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(command, day);
        trail.decided(cooperative, member.id(), "members.beneficiaries-named", facts(command));
        return Outcome.done(new Designation(command.contract(), day, command.beneficiaries()));
    }

    private static Outcome<Designation> repeated(NameBeneficiaries command, Map.Entry<MemberId, Designation> before) {
        Designation kept = before.getValue();
        boolean same = before.getKey().equals(command.member())
                && kept.contract().equals(command.contract())
                && new HashSet<>(kept.beneficiaries()).equals(new HashSet<>(command.beneficiaries()));
        return same ? Outcome.done(kept) : Outcome.refused(new ContractRefusal.RequestReused(command.request()));
    }

    /** Whether these may receive what a member leaves. */
    Optional<ContractRefusal> forbids(
            CooperativeId cooperative, List<Beneficiary> named, Member member, LocalDate day) {
        Map<PartyId, Applicant> found = new HashMap<>();
        for (Beneficiary each : named) {
            people.find(cooperative, each.party()).ifPresent(person -> found.put(each.party(), person));
            each.receiver()
                    .ifPresent(receiver ->
                            people.find(cooperative, receiver).ifPresent(person -> found.put(receiver, person)));
        }
        long majority = ages.majority(cooperative, day);
        return BeneficiaryPolicy.forbids(named, new BeneficiaryPolicy.Known(member.party(), found, day, majority));
    }

    private static Map<String, String> facts(NameBeneficiaries command) {
        Map<String, String> facts = new HashMap<>();
        facts.put("contract", command.contract().named().map(Object::toString).orElse("membership"));
        command.beneficiaries()
                .forEach(each ->
                        facts.put(each.party().toString(), each.percent().toPlainString()));
        return facts;
    }
}
