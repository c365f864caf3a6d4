package coop.milpa.accounting.web;

import coop.milpa.ledger.Books.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** With what time a statement is compared. */
enum Against {
    YEAR,
    MONTH;

    /** The year, unless the address asks for the month. */
    static Against asked(Optional<String> given) {
        return given.filter(text -> text.equals("month")).isPresent() ? MONTH : YEAR;
    }

    String text() {
        return this == MONTH ? "month" : "year";
    }

    /** The same days a year or a month before; the last day of a month stays one. */
    Period before(Period period) {
        return new Period(before(period.from()), before(period.to()));
    }

    private LocalDate before(LocalDate day) {
        int months = this == MONTH ? 1 : 12;
        YearMonth month = YearMonth.from(day).minusMonths(months);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
