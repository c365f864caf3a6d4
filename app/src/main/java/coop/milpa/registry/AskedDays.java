package coop.milpa.registry;

import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the days that a page is asked for. One that the books do not have ends with a page that says so. */
@Component
public class AskedDays {

    private final Days days;
    private final Words words;

    AskedDays(Days days, Words words) {
        this.days = days;
        this.words = words;
    }

    /** The day entries go to. */
    public LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** One day; the open one if none is given. */
    public LocalDate day(Cooperative cooperative, Optional<String> given) {
        return read(cooperative, given).orElseGet(() -> open(cooperative));
    }

    /** From one day to another; the month until the last one if no first is given. */
    public Period period(Cooperative cooperative, Optional<String> givenFrom, Optional<String> givenTo) {
        LocalDate to = day(cooperative, givenTo);
        return period(cooperative, givenFrom, to, monthOf(to, cooperative));
    }

    /** From one day to another; the year until the last one, from its first of January, if no first is given. */
    public Period yearPeriod(Cooperative cooperative, Optional<String> givenFrom, Optional<String> givenTo) {
        LocalDate to = day(cooperative, givenTo);
        return period(cooperative, givenFrom, to, later(to.withDayOfYear(1), cooperative.booksFrom()));
    }

    private Period period(Cooperative cooperative, Optional<String> givenFrom, LocalDate to, LocalDate usual) {
        LocalDate from = read(cooperative, givenFrom).orElse(usual);
        if (to.isBefore(from)) {
            throw problem(HttpStatus.BAD_REQUEST, "period-backwards", cooperative, words(from), words(to));
        }
        return new Period(from, to);
    }

    private static LocalDate monthOf(LocalDate day, Cooperative cooperative) {
        return later(day.withDayOfMonth(1), cooperative.booksFrom());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private Optional<LocalDate> read(Cooperative cooperative, Optional<String> given) {
        return given.filter(text -> !text.isBlank()).map(text -> inBooks(cooperative, parsed(cooperative, text)));
    }

    private static LocalDate parsed(Cooperative cooperative, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw problem(HttpStatus.BAD_REQUEST, "not-a-day", cooperative, Input.shown(text));
        }
    }

    private LocalDate inBooks(Cooperative cooperative, LocalDate day) {
        LocalDate open = open(cooperative);
        if (day.isAfter(open)) {
            throw problem(HttpStatus.NOT_FOUND, "day-to-come", cooperative, words(day), words(open));
        }
        if (day.isBefore(cooperative.booksFrom())) {
            throw problem(
                    HttpStatus.NOT_FOUND, "day-before-books", cooperative, words(day), words(cooperative.booksFrom()));
        }
        return day;
    }

    private String words(LocalDate day) {
        Locale reader = LocaleContextHolder.getLocale();
        return words.day(day, reader);
    }

    private static PageProblem problem(HttpStatus status, String code, Cooperative cooperative, String... arguments) {
        String next = "/c/" + cooperative.code() + "/trial-balance";
        return new PageProblem(status, "registry." + code, next, (Object[]) arguments);
    }
}
