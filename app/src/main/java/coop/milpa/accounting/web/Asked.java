package coop.milpa.accounting.web;

import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads whose books a page is asked for and of which day. What there is not ends with a page that says so. */
@Component("accountingAsked")
class Asked {

    private final Cooperatives cooperatives;
    private final Days days;
    private final Words words;

    Asked(Cooperatives cooperatives, Days days, Words words) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.words = words;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** One day of the books; the open one if none is given. */
    LocalDate day(Cooperative cooperative, Optional<String> given) {
        return given.map(text -> inBooks(cooperative, parsed(cooperative, text)))
                .orElseGet(() -> open(cooperative));
    }

    /** What a path names; empty if it is no name at all. */
    static <T> Optional<T> read(String given, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate parsed(Cooperative cooperative, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw problem(HttpStatus.BAD_REQUEST, "not-a-day", cooperative, Input.shown(text));
        }
    }

    private LocalDate inBooks(Cooperative cooperative, LocalDate day) {
        LocalDate open = open(cooperative);
        if (day.isAfter(open)) {
            throw problem(HttpStatus.NOT_FOUND, "day-to-come", cooperative, words(day), words(open));
        }
        if (day.isBefore(cooperative.booksFrom())) {
            throw problem(
                    HttpStatus.NOT_FOUND, "day-before-books", cooperative, words(day), words(cooperative.booksFrom()));
        }
        return day;
    }

    private String words(LocalDate day) {
        return words.day(day, LocaleContextHolder.getLocale());
    }

    static PageProblem problem(HttpStatus status, String code, Cooperative cooperative, String... arguments) {
        String next = "/c/" + cooperative.code() + "/trial-balance";
        return new PageProblem(status, "registry." + code, next, (Object[]) arguments);
    }
}
