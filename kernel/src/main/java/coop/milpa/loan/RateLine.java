package coop.milpa.loan;

import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The yearly rate of a loan, day by day: one from the start, others from later days on. */
final class RateLine {

    private final NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
    private final Rate first;

    RateLine(Rate first) {
        this.first = first;
    }

    /** What holds from that day on, whatever was said about later days before. */
    void change(LocalDate from, Rate rate) {
        rates.tailMap(from, true).clear();
        rates.put(from, rate);
    }

    /** Whether it never changed. */
    boolean isOne() {
        return rates.isEmpty();
    }

    Rate on(LocalDate day) {
        if (rates.isEmpty()) {
            return first;
        }
        var latest = rates.floorEntry(day);
        return latest == null ? first : latest.getValue();
    }

    /** The days after one and before another on which the rate changes. */
    Set<LocalDate> changes(LocalDate after, LocalDate before) {
        return rates.isEmpty()
                ? Set.of()
                : rates.subMap(after, false, before, false).keySet();
    }
}
