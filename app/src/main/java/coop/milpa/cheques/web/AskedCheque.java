package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.Cheques;
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
import org.springframework.ui.Model;

/** Finds what an address asks for; where there is none, a page says so. */
@Component
class AskedCheque {

    private final Cooperatives cooperatives;
    private final Cheques cheques;
    private final ChequeBatches batches;
    private final Days days;

    AskedCheque(Cooperatives cooperatives, Cheques cheques, ChequeBatches batches, Days days) {
        this.cooperatives = cooperatives;
        this.cheques = cheques;
        this.batches = batches;
        this.days = days;
    }

    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    Cheque cheque(Cooperative cooperative, String number) {
        return read(number)
                .flatMap(read -> cheques.find(cooperative.id(), read))
                .orElseThrow(() -> unknown(cooperative, "cheques.unknown-cheque", "", number));
    }

    ChequeBatch batch(Cooperative cooperative, String number) {
        return read(number)
                .flatMap(read -> batches.find(cooperative.id(), read))
                .orElseThrow(() -> unknown(cooperative, "cheques.unknown-batch", "/batches", number));
    }

    private static Optional<Long> read(String number) {
        return number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    static PageProblem unknown(Cooperative cooperative, String code, String next, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, addressOf(cooperative) + next, Input.shown(given));
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/cheques";
    }
}
