package coop.milpa.members.web;

import coop.milpa.api.InAddress;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds whom addresses of the API name. Who is not there ends with an answer that says so. */
@Component
class NamedMembers {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Days days;

    NamedMembers(Cooperatives cooperatives, Members members, Days days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }

    Member member(CooperativeId home, String number) {
        return members.find(home, number).orElseThrow(() -> InAddress.unknown("members.unknown-member", number));
    }

    Member member(String code, String number) {
        return member(cooperative(code).id(), number);
    }

    /** Whom a change was about, as the trail names her. */
    static Subject subject(Member member) {
        return new Subject("member", member.id().toString());
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }
}
