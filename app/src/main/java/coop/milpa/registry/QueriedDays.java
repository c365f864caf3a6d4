package coop.milpa.registry;

import coop.milpa.api.Query;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the days that another system asks for. One that the books do not have is told as a bad parameter. */
@Component
public class QueriedDays {

    private final Days days;

    QueriedDays(Days days) {
        this.days = days;
    }

    /** The day entries go to. */
    public LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** The day that a parameter names; the open one if it is not said. */
    public LocalDate day(Cooperative cooperative, Query query, String name) {
        LocalDate open = open(cooperative);
        LocalDate day = query.day(name).orElse(open);
        if (day.isBefore(cooperative.booksFrom()) || day.isAfter(open)) {
            throw Query.bad(name, "not-in-books", cooperative.booksFrom().toString(), open.toString());
        }
        return day;
    }

    /** From {@code from} to {@code to}; the month until the last day if no first is said. */
    public Period period(Cooperative cooperative, Query query) {
        LocalDate to = day(cooperative, query, "to");
        return period(cooperative, query, to.withDayOfMonth(1));
    }

    /** The same, from another day if no first is said; from the first of the books if that is later. */
    public Period period(Cooperative cooperative, Query query, LocalDate usual) {
        LocalDate to = day(cooperative, query, "to");
        LocalDate first = usual.isBefore(cooperative.booksFrom()) ? cooperative.booksFrom() : usual;
        LocalDate from = query.day("from").isPresent() ? day(cooperative, query, "from") : first;
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        return new Period(from, to);
    }
}
