package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.*;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.*;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class PaperApplicants implements Applicants {
    private final Map<PartyId, Applicant> people = new HashMap<>();
    private final TestDatabase.Owner owner;

    PaperApplicants(TestDatabase.Owner owner) {
        this.owner = owner;
    }

    PartyId add(CooperativeId c, boolean body, Optional<LocalDate> born, Optional<PartyId> guardian) {
        PartyId id = PartyId.next();
        people.put(id, new Applicant(id, body, born, guardian.stream().toList()));
        return id;
    }

    @Override
    public Optional<Applicant> find(CooperativeId cooperative, PartyId party) {
        return Optional.ofNullable(people.get(party));
    }

    @Override
    public List<Member> enter(CooperativeId cooperative, List<Entrant> entrants, LocalDate on) {
        List<Member> made = new ArrayList<>();
        for (Entrant e : entrants) {
            MemberId id = MemberId.next();
            owner.jdbc().sql("insert into members.member (cooperative_id, member_id, number, name, kind, birth_date, sex, district, municipality, document_type, document_number, joined_on, phone, party_id) values (?,?,?,?,?,?,'','','','','',?,'',?)")
                .param(cooperative.value()).param(id.value()).param(e.number()).param("N" + e.number()).param(e.kind().code()).param(LocalDate.of(1990,1,1)).param(on).param(e.party().value()).update();
            made.add(new Member(id, e.party(), new Registration(e.number(), "N" + e.number(), e.kind(), Optional.of(LocalDate.of(1990,1,1)), Sex.UNSTATED, new Home("",""), IdentityDocument.NONE, Optional.of(on), "", "")));
        }
        return made;
    }
}
