package coop.milpa.web;

import java.util.List;
import java.util.Optional;

/**
 * How a list is shown, whatever its rows are: on a page, in pieces, and as a file, whole.
 *
 * @param name  names its files: lower-case letters, digits and hyphens
 * @param caption  what the list is of
 * @param columns  from left to right; the first is not summed, since under it stands the word "total"
 * @param filters  by what it is narrowed, in the order in which they are filled in
 */
public record Listing<T>(String name, Message caption, List<Column<T>> columns, List<ListFilter> filters) {

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

    Optional<Column<T>> sortable(String key) {
        return columns.stream()
                .filter(column -> column.sortable() && column.key().equals(key))
                .findFirst();
    }
}
