package coop.milpa.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How other systems write one of a few words that the program knows: small letters, with hyphens. */
public final class Word {

    private Word() {}

    /** {@code AT_MATURITY} is {@code at-maturity}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of these that is written so. */
    public static <E extends Enum<E>> Optional<E> read(String text, E[] words) {
        return Arrays.stream(words).filter(word -> of(word).equals(text)).findFirst();
    }

    /** All of them, as a refusal lists what may be said. */
    public static String all(Enum<?>[] words) {
        return Arrays.stream(words).map(Word::of).collect(Collectors.joining(", "));
    }
}
