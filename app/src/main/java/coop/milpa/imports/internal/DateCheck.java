package coop.milpa.imports.internal;

import java.time.LocalDate;
import java.util.Optional;

/** Reads a day of the books: not before they begin, not after today. */
final class DateCheck {

    private final Books books;

    DateCheck(Books books) {
        this.books = books;
    }

    Optional<LocalDate> in(Cells cells) {
        Optional<LocalDate> date = cells.date("date");
        if (date.isPresent() && date.get().isBefore(books.from())) {
            cells.wrong("date", "before-books", date.get().toString());
        }
        if (date.isPresent() && date.get().isAfter(books.today())) {
            cells.wrong("date", "future", date.get().toString());
        }
        return date;
    }
}
