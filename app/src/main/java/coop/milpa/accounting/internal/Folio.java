package coop.milpa.accounting.internal;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * One page of a book.
 *
 * @param number  its number
 * @param before  sums of all folios before it
 * @param rows  what stands on it
 * @param after  sums of all folios up to it
 * @param last  whether the book ends here
 */
record Folio(long number, List<Sum> before, List<Row> rows, List<Sum> after, boolean last) {

    Folio {
        before = List.copyOf(before);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
    }

    /** What was debited and credited in one currency; both positive. */
    record Sum(Money debit, Money credit) {}

    /** A row, cell by cell; a heading has one. */
    record Row(Kind kind, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row is. */
    enum Kind {
        HEADING,
        LINE,
        TOTAL
    }
}
