package coop.milpa.loan;

import java.util.EnumSet;
import java.util.List;

/**
 * What a payment pays first.
 *
 * @param due  order within an instalment of what is due; each portion once
 * @param inAdvance  order within an instalment of what is not due yet; each portion once
 * @param future  which instalments money in advance is for
 */
public record Allocation(List<Portion> due, List<Portion> inAdvance, Future future) {

    /** Which instalments money in advance is for. */
    public enum Future {
        NEXT_INSTALMENT,
        LAST_INSTALMENT,
        /** The principal of all of them, in equal parts. */
        REAMORTISE
    }

    public Allocation {
        if (!isOrder(due) || !isOrder(inAdvance)) {
            throw new IllegalArgumentException("Each portion once: " + due + ", " + inAdvance);
        }
        due = List.copyOf(due);
        inAdvance = List.copyOf(inAdvance);
    }

    /** Whether it names each portion once. */
    public static boolean isOrder(List<Portion> order) {
        return order.size() == Portion.values().length
                && EnumSet.allOf(Portion.class).containsAll(order)
                && order.stream().distinct().count() == order.size();
    }

    Allocation with(Future other) {
        return new Allocation(due, inAdvance, other);
    }
}
