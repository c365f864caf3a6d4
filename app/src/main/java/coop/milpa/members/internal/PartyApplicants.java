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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People from the parties, rows of the register from our own. */
@Component
class PartyApplicants implements Applicants {

    private final Parties parties;
    private final Guardianships guardianships;
    private final MemberRegister register;

    PartyApplicants(Parties parties, Guardianships guardianships, MemberRegister register) {
        this.parties = parties;
        this.guardianships = guardianships;
        this.register = register;
    }

    @Override
    public Optional<Applicant> find(CooperativeId cooperative, PartyId party) {
        return parties.find(cooperative, party).map(known -> applicant(cooperative, known));
    }

    @Override
    public List<Member> enter(CooperativeId cooperative, List<Entrant> entrants, LocalDate on) {
        Map<PartyId, Party> known =
                parties.named(cooperative, entrants.stream().map(Entrant::party).toList());
        Map<PartyId, MemberRow> guardians = guardians(cooperative, entrants);
        List<Member> members = entrants.stream()
                .map(entrant -> row(entrant, guardians, on).with(Objects.requireNonNull(known.get(entrant.party()))))
                .toList();
        register.add(
                cooperative,
                members,
                guardians.values().stream()
                        .collect(Collectors.toMap(MemberRow::number, MemberRow::id, (one, same) -> one)));
        return members;
    }

    /** By ward: the first of her guardians who is in the register. Those who are not stay with the parties alone. */
    private Map<PartyId, MemberRow> guardians(CooperativeId cooperative, List<Entrant> entrants) {
        List<PartyId> minors = entrants.stream()
                .filter(entrant -> entrant.kind() == MemberKind.MINOR)
                .map(Entrant::party)
                .toList();
        if (minors.isEmpty()) {
            return Map.of();
        }
        Map<PartyId, List<PartyId>> acting = guardianships.guardiansOf(cooperative, minors);
        UUID[] people = acting.values().stream()
                .flatMap(List::stream)
                .map(PartyId::value)
                .toArray(UUID[]::new);
        Map<PartyId, MemberRow> registered =
                register.where(cooperative, "m.party_id = any(:parties)", Map.of("parties", people)).stream()
                        .collect(Collectors.toMap(MemberRow::party, row -> row, (first, later) -> first));
        Map<PartyId, MemberRow> first = new HashMap<>();
        acting.forEach((ward, hers) -> hers.stream()
                .flatMap(guardian -> Stream.ofNullable(registered.get(guardian)))
                .findFirst()
                .ifPresent(guardian -> first.put(ward, guardian)));
        return first;
    }

    private Applicant applicant(CooperativeId cooperative, Party party) {
        return new Applicant(
                party.id(),
                party.particulars().kind() == PartyKind.ORGANISATION,
                party.particulars().birthDate(),
                guardianships.guardiansOf(cooperative, party.id()));
    }

    private static MemberRow row(Entrant entrant, Map<PartyId, MemberRow> guardians, LocalDate on) {
        MemberRow guardian = guardians.get(entrant.party());
        return new MemberRow(
                MemberId.next(),
                entrant.party(),
                entrant.number(),
                entrant.kind(),
                Optional.of(on),
                guardian == null ? "" : guardian.number());
    }
}
