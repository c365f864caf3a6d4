package coop.milpa.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of texts: {@code --lang} says it, else the environment as for other programs. Spanish unless English is
 * asked for. Found before anything is parsed, because help is text too.
 */
final class Language {

    private static final String OPTION = "--lang";
    private static final Locale SPANISH = Locale.of("es");

    private Language() {}

    static Locale of(List<String> arguments, Map<String, String> environment) {
        String wanted = asked(arguments).or(() -> from(environment)).orElse("");
        return wanted.startsWith("en") ? Locale.ENGLISH : SPANISH;
    }

    private static Optional<String> asked(List<String> arguments) {
        for (int n = 0; n < arguments.size(); n++) {
            String argument = arguments.get(n);
            if (argument.startsWith(OPTION + "=")) {
                return Optional.of(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && n + 1 < arguments.size()) {
                return Optional.of(arguments.get(n + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> from(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
