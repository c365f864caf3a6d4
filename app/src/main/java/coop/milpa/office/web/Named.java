package coop.milpa.office.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The cooperative that a page is about, and times as they were there. */
@Component("officeNamed")
class Named {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Cooperatives cooperatives;
    private final Words words;

    Named(Cooperatives cooperatives, Words words) {
        this.cooperatives = cooperatives;
        this.words = words;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        Cooperative found = cooperatives
                .byCode(code)
                .orElseThrow(() ->
                        new PageProblem(HttpStatus.NOT_FOUND, "registry.unknown-cooperative", "/", Input.shown(code)));
        model.addAttribute("cooperative", found);
        return found;
    }

    String at(Cooperative cooperative, Instant instant, Locale reader) {
        ZonedDateTime there = instant.atZone(cooperative.zone());
        return words.day(there.toLocalDate(), reader) + " " + TIME.format(there);
    }
}
