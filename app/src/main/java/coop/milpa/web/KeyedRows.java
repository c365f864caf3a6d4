package coop.milpa.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that are found by a key of theirs instead of by their place, so that no page of a list that may have millions
 * counts, passes over or sorts the others: it says what follows, not how many there are. Only a workbook and a paper,
 * which have an end, ask for {@link #totals}.
 */
public non-sealed interface KeyedRows<T> extends ListedRows<T> {

    /** How many are read at once for a file. */
    int PIECE = 1_000;

    /**
     * Those that follow one, by one bounded statement.
     *
     * @param order  how all are sorted; {@link SortOrder#USUAL} from its other end is the same, descending
     * @param key  of the row they follow; empty for the first ones
     * @param limit  how many at most
     */
    List<T> after(SortOrder order, String key, int limit);

    /** The key of a row: no other has it. Never empty. */
    String key(T row);

    @Override
    default void each(SortOrder order, Consumer<T> into) {
        List<T> piece = after(order, "", PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(into);
            piece = piece.size() < PIECE ? List.of() : after(order, key(piece.getLast()), PIECE);
        }
    }
}
