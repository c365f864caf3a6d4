package coop.milpa.termdeposits.web;

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

/** Finds the deposit that an address asks for. One that is not there ends with a page that says so. */
@Component
class AskedDeposit {

    private final Cooperatives cooperatives;
    private final Days days;
    private final TermSheets sheets;

    AskedDeposit(Cooperatives cooperatives, Days days, TermSheets sheets) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.sheets = sheets;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    TermSheet sheet(Cooperative cooperative, String number) {
        return number(number)
                .flatMap(found -> sheets.of(cooperative.id(), found, open(cooperative)))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "termdeposits.unknown-deposit",
                        "/c/" + cooperative.code() + "/term-deposits",
                        Input.shown(number)));
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
