package coop.milpa.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items  in order
 * @param next  what to send as {@code cursor} for those after; missing after the last
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The part of a list that is all at hand: as many as are asked for, behind the place that the cursor is. */
    public static <S, T> Slice<T> part(List<S> all, Query query, Function<S, T> told) {
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, Math.max(all.size(), 1)))
                .orElse(0);
        int last = first + query.limit();
        List<S> rest = all.subList(Math.min(first, all.size()), Math.min(last + 1, all.size()));
        return of(rest, query.limit(), told, end -> String.valueOf(last));
    }

    /**
     * The part of a list that is longer by one if there is more: that one is left out.
     *
     * @param found  at most one more than the limit
     * @param cursor  tells where the part ends
     */
    public static <S, T> Slice<T> of(List<S> found, int limit, Function<S, T> told, Function<S, String> cursor) {
        boolean more = found.size() > limit;
        List<S> shown = more ? found.subList(0, limit) : found;
        return new Slice<>(
                shown.stream().map(told).toList(),
                more ? Optional.of(Cursor.written(cursor.apply(shown.getLast()))) : Optional.empty());
    }
}
