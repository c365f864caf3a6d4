package coop.milpa.web;

import java.util.function.Consumer;

/**
 * The rows of a list, wherever they are. A page asks for some, found by their place ({@link Rows}) or by a key of
 * theirs ({@link KeyedRows}); a file asks for all.
 */
public sealed interface ListedRows<T> permits Rows, KeyedRows {

    /** Of all rows, by a statement of their own rather than by reading them. */
    Totals totals();

    /**
     * Hands over all of them as they are read, so that any number can be written.
     *
     * @param into  called once a row; must not ask the database anything
     */
    void each(SortOrder order, Consumer<T> into);
}
