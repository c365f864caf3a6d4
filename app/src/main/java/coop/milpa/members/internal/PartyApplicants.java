package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import java.time.LocalDate;
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
        List<Member> members = entrants.stream()
                .map(entrant -> member(entrant, Objects.requireNonNull(known.get(entrant.party())), on))
                .toList();
        register.add(cooperative, members, Map.of());
        return members;
    }

    private Applicant applicant(CooperativeId cooperative, Party party) {
        return new Applicant(
                party.id(),
                party.particulars().kind() == PartyKind.ORGANISATION,
                party.particulars().birthDate(),
                guardianships.guardiansOf(cooperative, party.id()));
    }

    private static Member member(Entrant entrant, Party party, LocalDate on) {
        var row = new MemberRow(MemberId.next(), party.id(), entrant.number(), entrant.kind(), Optional.of(on), "");
        return row.with(party);
    }
}
