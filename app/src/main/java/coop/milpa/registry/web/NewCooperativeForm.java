package coop.milpa.registry.web;

import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What someone wrote in the form for a new cooperative, as it stands there.
 *
 * @param given  field and text; what is not there is empty
 */
record NewCooperativeForm(Map<String, String> given) {

    NewCooperativeForm {
        given = Map.copyOf(given);
    }

    public String text(String field) {
        return given.getOrDefault(field, "").strip();
    }

    public Grade grade() {
        return text("grade").matches("[1-3]")
                ? Grade.of(Integer.parseInt(text("grade"))).orElse(Grade.FIRST)
                : Grade.FIRST;
    }

    /** The first day of the books; empty if what was written is no day. */
    Optional<LocalDate> booksFrom() {
        try {
            return Optional.of(LocalDate.parse(text("booksFrom")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    CreateCooperative command(LocalDate booksFrom) {
        Kinds kinds = chosen("type")
                .map(type -> Kinds.unsaid().with(Kinds.Scheme.NATIONAL_TYPE, type))
                .orElse(Kinds.unsaid());
        var choices = new Choices(chosen("federation"), chosen("template"), Optional.empty(), grade(), kinds);
        return new CreateCooperative(text("code"), text("name"), text("country"), text("currency"), booksFrom, choices);
    }

    private Optional<String> chosen(String field) {
        return Optional.of(text(field)).filter(value -> !value.isEmpty());
    }
}
