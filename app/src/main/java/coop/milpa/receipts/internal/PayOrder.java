package coop.milpa.receipts.internal;

import coop.milpa.receipts.Due;
import java.util.Comparator;
import java.util.Map;

/**
 * What is paid before what: by priority, then oldest first, then by reference.
 *
 * @param priorities  by destination, lowest first
 */
record PayOrder(Map<String, Integer> priorities) {

    PayOrder {
        priorities = Map.copyOf(priorities);
    }

    Comparator<Due> comparator() {
        return Comparator.comparingInt(this::priority)
                .thenComparing(Due::destination)
                .thenComparing(Due::dueOn)
                .thenComparing(Due::reference);
    }

    private int priority(Due due) {
        Integer priority = priorities.get(due.destination());
        if (priority == null) {
            throw new IllegalArgumentException("No destination is called " + due.destination());
        }
        return priority;
    }
}
