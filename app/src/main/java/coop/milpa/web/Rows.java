package coop.milpa.web;

import java.util.List;

/** Rows that are found by their place: a page asks for some, and for what all of them add up to. */
public non-sealed interface Rows<T> extends ListedRows<T> {

    /**
     * Some of them.
     *
     * @param order  how all are sorted
     * @param offset  how many to pass over
     * @param limit  how many at most
     */
    List<T> page(SortOrder order, long offset, int limit);

    /** Rows that are in memory anyway, since there are never many. */
    static <T> Rows<T> inMemory(List<Column<T>> columns, List<T> rows) {
        return new FewRows<>(columns, rows);
    }
}
