package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
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
        return members.find(home, number).orElseThrow(() -> unknown("members.unknown-member", number));
    }

    Member member(String code, String number) {
        return member(cooperative(code).id(), number);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    static PageProblem unknown(String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, "/api", Input.shown(given));
    }
}
