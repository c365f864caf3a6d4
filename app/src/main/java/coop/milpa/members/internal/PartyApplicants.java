package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People from the parties, rows of the register from our own. */
@Component
class PartyApplicants implements Applicants {

    private final Parties parties;
    private final Guardianships guardianships;
    private final MemberRegister register;
    private final SqlMembers members;

    PartyApplicants(Parties parties, Guardianships guardianships, MemberRegister register, SqlMembers members) {
        this.parties = parties;
        this.guardianships = guardianships;
        this.register = register;
        this.members = members;
    }

    @Override
    public Optional<Applicant> find(CooperativeId cooperative, PartyId party) {
        return parties.find(cooperative, party).map(known -> applicant(cooperative, known));
    }

    @Override
    public List<Member> enter(CooperativeId cooperative, List<Entrant> entrants, LocalDate on) {
        Map<PartyId, Party> known =
                parties.named(cooperative, entrants.stream().map(Entrant::party).toList());
        Map<PartyId, String> guardians = guardians(cooperative, entrants);
        List<Member> fresh = entrants.stream()
                .map(entrant -> row(entrant, guardians.getOrDefault(entrant.party(), ""), on)
                        .with(Objects.requireNonNull(known.get(entrant.party()))))
                .toList();
        Map<String, MemberId> acting = new HashMap<>();
        members.numbered(cooperative, guardians.values()).forEach((number, member) -> acting.put(number, member.id()));
        fresh.forEach(member -> acting.put(member.number(), member.id()));
        register.add(cooperative, fresh, acting);
        return fresh;
    }

    /** For each minor the number of the first of her guardians who is a member, or becomes one with her. */
    private Map<PartyId, String> guardians(CooperativeId cooperative, List<Entrant> entrants) {
        Map<PartyId, List<PartyId>> appointed = guardianships.guardiansOf(
                cooperative,
                entrants.stream()
                        .filter(entrant -> entrant.kind() == MemberKind.MINOR)
                        .map(Entrant::party)
                        .toList());
        Map<PartyId, String> numbers = new HashMap<>();
        entrants.forEach(entrant -> numbers.put(entrant.party(), entrant.number()));
        members.ofParties(
                        cooperative,
                        appointed.values().stream().flatMap(List::stream).toList())
                .forEach(member -> numbers.put(member.party(), member.number()));
        Map<PartyId, String> guardians = new HashMap<>();
        appointed.forEach((ward, hers) -> hers.stream()
                .map(guardian -> numbers.getOrDefault(guardian, ""))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .ifPresent(number -> guardians.put(ward, number)));
        return guardians;
    }

    private Applicant applicant(CooperativeId cooperative, Party party) {
        return new Applicant(
                party.id(),
                party.particulars().kind() == PartyKind.ORGANISATION,
                party.particulars().birthDate(),
                guardianships.guardiansOf(cooperative, party.id()));
    }

    private static MemberRow row(Entrant entrant, String guardian, LocalDate on) {
        return new MemberRow(
                MemberId.next(), entrant.party(), entrant.number(), entrant.kind(), Optional.of(on), guardian);
    }
}
