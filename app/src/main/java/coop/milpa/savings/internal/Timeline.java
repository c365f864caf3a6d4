package coop.milpa.savings.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What holds for several groups, each from its day on until the next of its group.
 *
 * @param all  in the order of their days
 * @param group  what replaces what
 * @param from  the first day of each
 */
record Timeline<T>(List<T> all, Function<T, Group> group, Function<T, LocalDate> from) {

    /** Something and the first day on which it holds. */
    record Dated<T>(T item, LocalDate from) {}

    /** What holds from a day on: what is in force then begins on that day, what comes later on its own. */
    List<Dated<T>> from(LocalDate first) {
        Map<Group, Dated<T>> inForce = new LinkedHashMap<>();
        List<Dated<T>> later = new ArrayList<>();
        for (T item : all) {
            LocalDate own = from.apply(item);
            if (own.isAfter(first)) {
                later.add(new Dated<>(item, own));
            } else {
                inForce.put(group.apply(item), new Dated<>(item, first));
            }
        }
        List<Dated<T>> whole = new ArrayList<>(inForce.values());
        whole.addAll(later);
        return whole;
    }
}
