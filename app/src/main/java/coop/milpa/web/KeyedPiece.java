package coop.milpa.web;

import java.util.List;
import java.util.Optional;

/**
 * The rows that one page shows of a list by key.
 *
 * @param rows  in their order
 * @param before  whether others stand before them
 * @param after  whether others follow
 */
record KeyedPiece<T>(List<T> rows, boolean before, boolean after) {

    KeyedPiece {
        rows = List.copyOf(rows);
    }

    /** Those that the address asks for; one more than is shown is read, to know whether it goes on. */
    static <T> KeyedPiece<T> read(KeyedRows<T> rows, SortOrder order, ListRequest request, int size) {
        Optional<String> before = request.ownText(ListRequest.BEFORE);
        if (before.isPresent()) {
            List<T> found = rows.after(order.fromTheEnd(), before.get(), size + 1);
            return new KeyedPiece<>(first(found, size).reversed(), found.size() > size, true);
        }
        String after = request.ownText(ListRequest.AFTER).orElse("");
        List<T> found = rows.after(order, after, size + 1);
        return new KeyedPiece<>(first(found, size), !after.isEmpty(), found.size() > size);
    }

    boolean isAll() {
        return !before && !after;
    }

    private static <T> List<T> first(List<T> found, int size) {
        return found.subList(0, Math.min(size, found.size()));
    }
}
