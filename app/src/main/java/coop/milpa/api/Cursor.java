package coop.milpa.api;

import coop.milpa.web.Legible;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a part of a list ended, as text that says nothing to whoever carries it back. */
public final class Cursor {

    private static final int LENGTH_MAX = 200;

    private Cursor() {}

    static String written(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one that a {@link Slice} gave.
     *
     * @param reader  throws at what this list never gave; sees nothing that is long, damaged or not legible
     * @throws BadFieldsException if nobody gave it
     */
    public static <T> T read(String given, Function<String, T> reader) {
        try {
            return reader.apply(place(given));
        } catch (RuntimeException e) {
            throw new BadFieldsException(List.of(new BadField("cursor", "not-a-cursor", List.of())));
        }
    }

    /** How much of a list came before: 1 to so much. */
    public static int count(String given, int most) {
        return read(given, text -> Math.toIntExact(between(Long.parseLong(text), most)));
    }

    /** The number of what a part ended with, from 1. */
    public static long number(String given) {
        return read(given, text -> between(Long.parseLong(text), Long.MAX_VALUE));
    }

    private static long between(long number, long most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("Place in a list is " + number + ", of " + most);
        }
        return number;
    }

    /** Written again it has to be the same: bytes that are no text do not come back. */
    private static String place(String given) {
        String place = given.length() > LENGTH_MAX
                ? ""
                : new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
        if (place.isEmpty() || !Legible.isLegible(place) || !written(place).equals(given)) {
            throw new IllegalArgumentException("Cursor of " + given.length() + " characters that nobody gave");
        }
        return place;
    }
}
