package coop.milpa.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days on which a recurring entry falls due: every so many months from the month of its first day, on the same day
 * of the month, or the last one where a month is shorter.
 *
 * @param every  how many months lie between
 * @param dayOfMonth  1 to 31; 31 is always the last day
 * @param from  the first day it may fall on
 * @param to  the last day it may fall on, if any
 */
public record Recurrence(Every every, int dayOfMonth, LocalDate from, Optional<LocalDate> to) {

    private static final int LAST_DAY = 31;

    /** How often. */
    public enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }
    }

    public Recurrence {
        if (dayOfMonth < 1 || dayOfMonth > LAST_DAY) {
            throw new IllegalArgumentException("Day of the month is " + dayOfMonth);
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("Recurs from " + from + " to " + to);
        }
    }

    public static Recurrence monthly(int dayOfMonth, LocalDate from) {
        return new Recurrence(Every.MONTH, dayOfMonth, from, Optional.empty());
    }

    public static Recurrence monthEnds(LocalDate from) {
        return monthly(LAST_DAY, from);
    }

    /** The first day; empty if none lies between {@code from} and {@code to}. */
    public Optional<LocalDate> first() {
        return onOrAfter(from);
    }

    /** The next day after one that has passed; empty if that was the last. */
    public Optional<LocalDate> after(LocalDate day) {
        return onOrAfter(day.isBefore(from) ? from : day.plusDays(1));
    }

    private Optional<LocalDate> onOrAfter(LocalDate day) {
        YearMonth month = YearMonth.from(from);
        while (in(month).isBefore(day)) {
            month = month.plusMonths(every.months);
        }
        LocalDate found = in(month);
        return Optional.of(found).filter(due -> to.filter(due::isAfter).isEmpty());
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
