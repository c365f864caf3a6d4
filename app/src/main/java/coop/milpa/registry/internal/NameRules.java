package coop.milpa.registry.internal;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which words the law of a country asks for in a cooperative's name, as dated data: some warn, some refuse. */
final class NameRules {

    private static final List<NameRule> ALL = RegistryFiles.read(
            "names",
            row -> new NameRule(
                    row.get("country"),
                    List.of(row.get("words").split("\\|")),
                    NameRule.Effect.valueOf(row.get("effect")),
                    RegistryFiles.validity(row),
                    RegistryFiles.source(row)));

    private final List<NameRule> rules;

    NameRules() {
        this(ALL);
    }

    NameRules(List<NameRule> rules) {
        this.rules = rules;
    }

    /**
     * A rule about names.
     *
     * @param country  whose law
     * @param words  one of them has to be in the name, whatever the case
     * @param effect  what follows if none is
     */
    record NameRule(String country, List<String> words, Effect effect, Validity days, Source source) {

        enum Effect {
            WARN,
            REFUSE
        }

        private boolean objectsTo(String name) {
            String plain = name.toLowerCase(Locale.ROOT);
            return words.stream().noneMatch(word -> plain.contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    Optional<RegistryRefusal> forbids(String country, String name, LocalDate on) {
        return objecting(country, name, on)
                .filter(rule -> rule.effect() == NameRule.Effect.REFUSE)
                .findFirst()
                .map(rule ->
                        new RegistryRefusal.NameNotAsLawSays(name, rule.source().text()));
    }

    List<String> remarks(String country, String name, LocalDate on) {
        return objecting(country, name, on).map(rule -> rule.source().text()).toList();
    }

    private Stream<NameRule> objecting(String country, String name, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.country().equals(country) && rule.days().holdsOn(on))
                .filter(rule -> rule.objectsTo(name));
    }
}
