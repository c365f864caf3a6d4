package coop.milpa.accounting.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads whose books a page is asked for and of which day. What there is not ends with a page that says so. */
@Component("accountingAsked")
class Asked {

    private final Cooperatives cooperatives;
    private final AskedDays days;

    Asked(Cooperatives cooperatives, AskedDays days) {
        this.cooperatives = cooperatives;
        this.days = days;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative);
    }

    /** One day of the books; the open one if none is given. */
    LocalDate day(Cooperative cooperative, Optional<String> given) {
        return days.day(cooperative, given);
    }

    static PageProblem problem(HttpStatus status, String code, Cooperative cooperative, String... arguments) {
        String next = "/c/" + cooperative.code() + "/trial-balance";
        return new PageProblem(status, "registry." + code, next, (Object[]) arguments);
    }
}
