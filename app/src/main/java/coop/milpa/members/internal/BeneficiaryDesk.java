package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Designation;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Writes down who receives what. */
@Service
class BeneficiaryDesk implements Beneficiaries {

    private final MemberLookup lookup;
    private final BeneficiaryRules rules;
    private final DesignationRegister register;
    private final MembersTrail trail;
    private final TenantScope tenants;

    BeneficiaryDesk(
            MemberLookup lookup,
            BeneficiaryRules rules,
            DesignationRegister register,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.rules = rules;
        this.register = register;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Designation> name(NameBeneficiaries command) {
        return nameIf(command, all -> true);
    }

    @Override
    public Outcome<Designation> nameIf(NameBeneficiaries command, Predicate<List<Designation>> asSeen) {
        CooperativeId cooperative = command.cooperative();
        return lookup.change(cooperative, command.member(), (member, day) -> {
            register.lock(member.id());
            Optional<Map.Entry<MemberId, Designation>> before = register.find(cooperative, command.request());
            if (before.isPresent()) {
                return repeated(command, before.get());
            }
            return asSeen.test(register.of(cooperative, member.id(), day))
                    ? name(command, member, day)
                    : Outcome.refused(new ContractRefusal.OtherwiseByNow());
        });
    }

    @Override
    public List<Designation> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> register.of(cooperative, member, day));
    }

    private Outcome<Designation> name(NameBeneficiaries command, Member member, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Optional<? extends Refusal> refusal = lookup.notActive(cooperative, member.id(), day)
                .or(() -> lookup.notHers(
                        cooperative, member.id(), command.contract().named()))
                .or(() -> rules.forbids(cooperative, command.beneficiaries(), member.party(), day));
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

    private static Map<String, String> facts(NameBeneficiaries command) {
        Map<String, String> facts = new HashMap<>();
        facts.put("contract", command.contract().named().map(Object::toString).orElse("membership"));
        command.beneficiaries()
                .forEach(each ->
                        facts.put(each.party().toString(), each.percent().toPlainString()));
        return facts;
    }
}
