package coop.milpa.credit.web;

import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the loan that an address asks for, as it stands today. One that is not there ends with a page that says so. */
@Component
class AskedLoan {

    private final Cooperatives cooperatives;
    private final Loans loans;
    private final Days days;

    AskedLoan(Cooperatives cooperatives, Loans loans, Days days) {
        this.cooperatives = cooperatives;
        this.loans = loans;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    LoanPosition position(Cooperative cooperative, String number) {
        return number(number)
                .flatMap(found -> loans.position(cooperative.id(), found, open(cooperative)))
                .orElseThrow(() -> unknown(cooperative, number));
    }

    static PageProblem unknown(Cooperative cooperative, String number) {
        return new PageProblem(
                HttpStatus.NOT_FOUND, "credit.unknown-loan", addressOf(cooperative), Input.shown(number));
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/loans";
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
