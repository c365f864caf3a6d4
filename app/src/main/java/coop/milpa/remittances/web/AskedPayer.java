package coop.milpa.remittances.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.Payers;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds what the address of a page names. */
@Component
class AskedPayer {

    private static final int DAY_LENGTH = 10;

    private final Cooperatives cooperatives;
    private final Payers payers;

    AskedPayer(Cooperatives cooperatives, Payers payers) {
        this.cooperatives = cooperatives;
        this.payers = payers;
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/remittances";
    }

    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    Payer payer(Cooperative cooperative, String code) {
        return payers.find(cooperative.id(), code)
                .orElseThrow(() -> unknown(cooperative, "remittances.unknown-payer", code));
    }

    LocalDate day(Cooperative cooperative, String given) {
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw unknown(cooperative, "remittances.unknown-day", given);
        }
    }

    private static PageProblem unknown(Cooperative cooperative, String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, addressOf(cooperative), Input.shown(given));
    }

    /** All payers to choose from, by code. */
    Map<String, String> choices(Cooperative cooperative) {
        Map<String, String> choices = new LinkedHashMap<>();
        payers.all(cooperative.id()).forEach(payer -> choices.put(payer.code(), payer.name()));
        return choices;
    }

    /** The payer that a form names, which must be one. */
    Optional<Payer> payer(Cooperative cooperative, Form form) {
        return form.needed("payer").flatMap(code -> {
            Optional<Payer> found = payers.find(cooperative.id(), code);
            return found.isPresent()
                    ? found
                    : form.wrong("payer", Message.of("refusal.remittances.unknown-payer", Input.shown(code)));
        });
    }
}
