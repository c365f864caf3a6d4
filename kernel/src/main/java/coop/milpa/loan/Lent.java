package coop.milpa.loan;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was lent and what came back of it, in minor units, each told in order of its days. A day counts with what moved
 * on it.
 */
final class Lent {

    /** Sums until the end of each day on which something moved. */
    private final NavigableMap<LocalDate, Long> lent = new TreeMap<>();

    private final NavigableMap<LocalDate, Long> repaid = new TreeMap<>();
    private LocalDate last = LocalDate.MIN;
    private long all;

    void lend(LocalDate on, long minor) {
        add(lent, on, minor);
        last = on;
        all += minor;
    }

    void repay(LocalDate on, long minor) {
        add(repaid, on, minor);
    }

    /** All that was lent so far, whenever. */
    long all() {
        return all;
    }

    /** Lent until the end of that day. */
    long through(LocalDate day) {
        return day.isBefore(last) ? sum(lent, day) : all;
    }

    /** Lent before that day. */
    long before(LocalDate day) {
        return day.isAfter(last) ? all : sum(lent.headMap(day, false), day);
    }

    /** What is really owed of it at the end of that day. */
    long owed(LocalDate day) {
        return through(day) - sum(repaid, day);
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

    private static void add(NavigableMap<LocalDate, Long> sums, LocalDate on, long minor) {
        if (!sums.isEmpty() && sums.lastKey().isAfter(on)) {
            throw new IllegalStateException(on + " was told after " + sums.lastKey());
        }
        sums.put(on, (sums.isEmpty() ? 0 : sums.lastEntry().getValue()) + minor);
    }

    private static long sum(NavigableMap<LocalDate, Long> sums, LocalDate day) {
        var latest = sums.floorEntry(day);
        return latest == null ? 0 : latest.getValue();
    }
}
