package coop.milpa.collections.web;

import coop.milpa.collections.Biller;
import coop.milpa.collections.Billers;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
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
class AskedBiller {

    private static final int DAY_LENGTH = 10;

    private final Cooperatives cooperatives;
    private final Billers billers;

    AskedBiller(Cooperatives cooperatives, Billers billers) {
        this.cooperatives = cooperatives;
        this.billers = billers;
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/collections";
    }

    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    Biller biller(Cooperative cooperative, String code) {
        return billers.find(cooperative.id(), code)
                .orElseThrow(() -> unknown(cooperative, "collections.unknown-biller", code));
    }

    LocalDate day(Cooperative cooperative, String given) {
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw unknown(cooperative, "collections.unknown-day", given);
        }
    }

    private static PageProblem unknown(Cooperative cooperative, String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, addressOf(cooperative), Input.shown(given));
    }

    /** All billers to choose from, by code. */
    Map<String, String> choices(Cooperative cooperative) {
        Map<String, String> choices = new LinkedHashMap<>();
        billers.all(cooperative.id()).forEach(biller -> choices.put(biller.code(), biller.name()));
        return choices;
    }

    /** The biller that a form names, which must be one. */
    Optional<Biller> biller(Cooperative cooperative, Form form) {
        return form.needed("biller").flatMap(code -> {
            Optional<Biller> found = billers.find(cooperative.id(), code);
            return found.isPresent()
                    ? found
                    : form.wrong("biller", Message.of("refusal.collections.unknown-biller", Input.shown(code)));
        });
    }
}
