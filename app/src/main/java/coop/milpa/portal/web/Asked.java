package coop.milpa.portal.web;

import coop.milpa.ledger.Days;
import coop.milpa.portal.MemberInside;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the address of a member's page names. What is another's is told as what is not there. */
@Component
class Asked {

    private final Cooperatives cooperatives;
    private final SavingsPositions positions;
    private final Days days;

    Asked(Cooperatives cooperatives, SavingsPositions positions, Days days) {
        this.cooperatives = cooperatives;
        this.positions = positions;
        this.days = days;
    }

    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** An account that she owns. */
    SavingsPosition account(Cooperative cooperative, MemberInside who, String number) {
        return positions
                .of(cooperative.id(), number)
                .filter(position -> position.account().terms().owner().equals(who.id()))
                .orElseThrow(() -> notHers(cooperative, number));
    }

    static PageProblem notHers(Cooperative cooperative, String named) {
        return new PageProblem(
                HttpStatus.NOT_FOUND, "portal.not-there", Addresses.home(cooperative.code()), Input.shown(named));
    }
}
