package coop.milpa.api;

import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** What an address names besides its cooperative. */
public final class InAddress {

    private InAddress() {}

    /** Nothing if it can be the name of nothing. */
    public static <T> Optional<T> read(String given, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day such as {@code 2026-03-02}; nothing if it is none. */
    public static Optional<LocalDate> day(String given) {
        return Query.isDay(given) ? Optional.of(LocalDate.parse(given)) : Optional.empty();
    }

    /** Ends the request: there is no such thing here, whether or not another cooperative has it. */
    public static PageProblem unknown(String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, "/api", Input.shown(given));
    }
}
