package coop.milpa.kernel.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What was lent and what came back of it, day by day, in minor units. A day counts with what moved on it. */
final class Lent {

    private final NavigableMap<LocalDate, Long> lent = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> repaid = new TreeMap<>();
    private long all;

    void lend(LocalDate on, long minor) {
        lent.merge(on, minor, Long::sum);
        all += minor;
    }

    void repay(LocalDate on, long minor) {
        if (minor != 0) {
            repaid.merge(on, minor, Long::sum);
        }
    }

    /** All that was lent so far, whenever. */
    long all() {
        return all;
    }

    /** Lent until the end of that day. */
    long through(LocalDate day) {
        return lent.size() == 1 && !lent.firstKey().isAfter(day) ? all : sum(lent.headMap(day, true));
    }

    /** What is really owed of it at the end of that day. */
    long owed(LocalDate day) {
        return through(day) - sum(repaid.headMap(day, true));
    }

    /** The days after one and before another on which money was lent. */
    Set<LocalDate> lendings(LocalDate after, LocalDate before) {
        return lent.size() == 1
                ? Set.of()
                : lent.subMap(after, false, before, false).keySet();
    }

    /** The days after one and before another on which something came back. */
    Set<LocalDate> repayments(LocalDate after, LocalDate before) {
        return repaid.isEmpty()
                ? Set.of()
                : repaid.subMap(after, false, before, false).keySet();
    }

    List<LocalDate> lendings() {
        return new ArrayList<>(lent.keySet());
    }

    private static long sum(NavigableMap<LocalDate, Long> amounts) {
        long sum = 0;
        for (long amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
