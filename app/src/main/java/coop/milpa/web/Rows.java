package coop.milpa.web;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a list, wherever they are: a page asks for some, a file for all, and both for what they add up to. */
public interface Rows<T> {

    /**
     * Some of them.
     *
     * @param order  how all are sorted
     * @param offset  how many to pass over
     * @param limit  how many at most
     */
    List<T> page(SortOrder order, long offset, int limit);

    /** Of all rows, by a statement of their own rather than by reading them. */
    Totals totals();

    /**
     * Hands over all of them as they are read, so that any number can be written.
     *
     * @param into  called once a row; must not ask the database anything
     */
    void each(SortOrder order, Consumer<T> into);

    /** Rows that are in memory anyway, since there are never many. */
    static <T> Rows<T> inMemory(List<Column<T>> columns, List<T> rows) {
        return new FewRows<>(columns, rows);
    }
}
