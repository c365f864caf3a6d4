package coop.milpa.savings.web;

import coop.milpa.ledger.Books.Period;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The days and the page that an address asks for. What cannot be read ends with a page that says so.
 *
 * @param given  the parameters of the address
 * @param back  where that page leads
 */
record AskedDays(Map<String, String> given, String back) {

    private static final int MONTHS_SHOWN = 2;
    private static final int DIGITS_MAX = 6;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** From one day to another, neither before the account was there nor to come; else the last three months. */
    Period period(LocalDate opened, LocalDate open) {
        LocalDate to = earlier(day("to").orElse(open), open);
        LocalDate from = day("from").orElse(open.minusMonths(MONTHS_SHOWN).withDayOfMonth(1));
        boolean asked = day("from").isPresent();
        if (asked && from.isAfter(to)) {
            throw problem("period-backwards", from.toString(), to.toString());
        }
        LocalDate first = from.isBefore(opened) ? opened : from;
        return new Period(earlier(first, to), to);
    }

    /** One day; empty if none is asked for. */
    Optional<LocalDate> day(String name) {
        return text(name).map(this::parsed);
    }

    /** The page, counted from 1. */
    int page() {
        return text("page").map(this::number).orElse(1);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private LocalDate parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw problem("not-a-day", Input.shown(text));
        }
        throw problem("not-a-day", Input.shown(text));
    }

    private int number(String text) {
        boolean counts = text.length() <= DIGITS_MAX && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int number = counts ? Integer.parseInt(text) : 0;
        if (number < 1) {
            throw problem("not-a-page", Input.shown(text));
        }
        return number;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private PageProblem problem(String code, String... arguments) {
        return new PageProblem(HttpStatus.BAD_REQUEST, "savings." + code, back, (Object[]) arguments);
    }
}
