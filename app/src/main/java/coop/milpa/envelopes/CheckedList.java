package coop.milpa.envelopes;

import coop.milpa.kernel.Money;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a list comes to.
 *
 * @param hash  SHA-256 of its content, in hexadecimal digits
 * @param rows  all that it has
 * @param sum  of the rows that are right
 * @param wrong  what is wrong with the file as a whole; then it has no rows
 */
public record CheckedList(String hash, List<CheckedRow> rows, Money sum, Optional<Message> wrong) {

    public CheckedList {
        rows = List.copyOf(rows);
    }

    /** Rows that keep it from being taken. */
    public long wrongRows() {
        return rows.stream().filter(row -> !row.isRight()).count();
    }

    /** Rows that may be taken and should be looked at. */
    public long doubtfulRows() {
        return rows.stream()
                .filter(row -> row.isRight() && !row.flaws().isEmpty())
                .count();
    }

    public boolean isRight() {
        return wrong.isEmpty() && !rows.isEmpty() && wrongRows() == 0;
    }
}
