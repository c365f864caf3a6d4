package coop.milpa.api;

import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What an address names besides its cooperative. */
public final class InAddress {

    private InAddress() {}

    /** A day such as {@code 2026-03-02}; nothing if it is none. */
    public static Optional<LocalDate> day(String given) {
        return Query.isDay(given) ? Optional.of(LocalDate.parse(given)) : Optional.empty();
    }

    /** Ends the request: there is no such thing here, whether or not another cooperative has it. */
    public static PageProblem unknown(String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, "/api", Input.shown(given));
    }
}
