package coop.milpa.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a list is shown, whatever its rows are: on a page, in pieces, and as a file, whole.
 *
 * @param name  names its files: lower-case letters, digits and hyphens
 * @param caption  what the list is of
 * @param columns  from left to right; the first is not summed, since under it stands the word "total"
 * @param filters  by what it is narrowed, in the order in which they are filled in
 * @param acts  what may be done with a row: it stands behind it on the page, and in no file
 */
public record Listing<T>(
        String name,
        Message caption,
        List<Column<T>> columns,
        List<ListFilter> filters,
        Optional<Function<T, List<RowAct>>> acts) {

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("Name of a list is '" + name + "'");
        }
        if (columns.isEmpty() || columns.getFirst().summed()) {
            throw new IllegalArgumentException("First column of list " + name + " has a sum, or there is none");
        }
    }

    public Listing(String name, Message caption, List<Column<T>> columns, List<ListFilter> filters) {
        this(name, caption, columns, filters, Optional.empty());
    }

    /** The same, and something may be done with its rows. */
    public Listing<T> acting(Function<T, List<RowAct>> byRow) {
        return new Listing<>(name, caption, columns, filters, Optional.of(byRow));
    }

    /** The same for whoever may do it; for others nothing stands behind the rows. */
    public Listing<T> acting(String permission, Function<T, List<RowAct>> byRow) {
        return Viewer.allows(permission) ? acting(byRow) : this;
    }

    Optional<Column<T>> sortable(String key) {
        return columns.stream()
                .filter(column -> column.sortable() && column.key().equals(key))
                .findFirst();
    }
}
