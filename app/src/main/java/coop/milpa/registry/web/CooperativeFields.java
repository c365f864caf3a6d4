package coop.milpa.registry.web;

import coop.milpa.kernel.Refusal;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.RegistryRefusal.BadName;
import coop.milpa.registry.RegistryRefusal.FirstDayOutOfRange;
import coop.milpa.registry.RegistryRefusal.NameNotAsLawSays;
import coop.milpa.registry.RegistryRefusal.NotTheNextGrade;
import coop.milpa.registry.RegistryRefusal.UnknownCountry;
import coop.milpa.registry.RegistryRefusal.UnknownCurrency;
import coop.milpa.registry.RegistryRefusal.UnknownKind;
import coop.milpa.registry.RegistryRefusal.UnknownTemplate;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the form for a new cooperative: what they ask for, and where a refusal is mended. */
final class CooperativeFields {

    static final String BOOKS_FROM = "booksFrom";

    private static final String LABEL = "field.registry.";
    private static final List<String> WRITTEN =
            List.of("federation", "code", "name", "country", "currency", "type", "template");

    private static final Map<Class<?>, String> FIELDS = Map.of(
            BadName.class, "name",
            NameNotAsLawSays.class, "name",
            UnknownCountry.class, "country",
            UnknownCurrency.class, "currency",
            UnknownKind.class, "type",
            UnknownTemplate.class, "template",
            NotTheNextGrade.class, "federation",
            FirstDayOutOfRange.class, BOOKS_FROM);

    private CooperativeFields() {}

    static String of(Refusal why) {
        return FIELDS.getOrDefault(why.getClass(), "code");
    }

    static Grade grade(Form form) {
        String text = form.text("grade");
        return text.matches("[1-3]") ? Grade.of(Integer.parseInt(text)).orElse(Grade.FIRST) : Grade.FIRST;
    }

    static CreateCooperative command(Form form, LocalDate booksFrom) {
        Kinds kinds = chosen(form, "type")
                .map(type -> Kinds.unsaid().with(Kinds.Scheme.NATIONAL_TYPE, type))
                .orElse(Kinds.unsaid());
        var choices =
                new Choices(chosen(form, "federation"), chosen(form, "template"), Optional.empty(), grade(form), kinds);
        return new CreateCooperative(
                form.text("code"), form.text("name"), form.text("country"), form.text("currency"), booksFrom, choices);
    }

    /**
     * What was understood; what was left out is not repeated.
     *
     * @param grade  in words
     */
    static List<Answer> answers(Form form, String grade) {
        return Stream.of(
                        Stream.of(new Answer(LABEL + "grade", grade)),
                        WRITTEN.stream().map(name -> new Answer(LABEL + name, form.text(name))),
                        Stream.of(new Answer(LABEL + BOOKS_FROM, form.dayText(BOOKS_FROM))))
                .flatMap(each -> each)
                .filter(answer -> !answer.words().isEmpty())
                .toList();
    }

    private static Optional<String> chosen(Form form, String field) {
        return Optional.of(form.text(field)).filter(value -> !value.isEmpty());
    }
}
