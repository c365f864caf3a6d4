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
