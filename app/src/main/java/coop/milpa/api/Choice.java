package coop.milpa.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The constants of an enumeration as other systems write them: {@code submitted} for {@code SUBMITTED}. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> word(each).equals(text))
                .findFirst();
    }

    /** All of them, for whoever wrote another. */
    static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
