package coop.milpa.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a part of a list ended, as text that says nothing to whoever carries it back. */
public final class Cursor {

    private Cursor() {}

    static String written(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one that a {@link Slice} gave.
     *
     * @throws BadFieldsException if nobody gave it
     */
    public static <T> T read(String given, Function<String, T> reader) {
        try {
            return reader.apply(new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new BadFieldsException(List.of(new BadField("cursor", "not-a-cursor", List.of())));
        }
    }
}
