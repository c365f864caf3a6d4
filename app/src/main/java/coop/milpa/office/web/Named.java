package coop.milpa.office.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Words;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The cooperative that a page is about, and times as they were there. */
@Component("officeNamed")
class Named {

    private final Cooperatives cooperatives;
    private final Words words;

    Named(Cooperatives cooperatives, Words words) {
        this.cooperatives = cooperatives;
        this.words = words;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    String at(Cooperative cooperative, Instant instant, Locale reader) {
        return words.at(instant, cooperative.zone(), reader);
    }
}
