package coop.milpa.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** The days on which periods of one frequency begin. */
record PeriodStarts(Frequency frequency, PeriodStart start, LocalDate first, Month yearStartsIn) {

    /** The first day after this one that begins a period. */
    LocalDate nextAfter(LocalDate day) {
        return switch (frequency) {
            case DAILY -> day.plusDays(1);
            case NEVER -> LocalDate.MAX;
            case MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL -> nextOfMonths(day);
        };
    }

    private LocalDate nextOfMonths(LocalDate day) {
        return switch (start) {
            case CALENDAR -> nextInCalendar(day);
            case ANNIVERSARY -> nextAnniversary(day);
        };
    }

    private LocalDate nextInCalendar(LocalDate day) {
        int anchor = frequency == Frequency.ANNUAL ? yearStartsIn.getValue() : Month.JANUARY.getValue();
        int into = Math.floorMod(day.getMonthValue() - anchor, frequency.months());
        return day.withDayOfMonth(1).plusMonths(frequency.months() - into);
    }

    private LocalDate nextAnniversary(LocalDate day) {
        long done = ChronoUnit.MONTHS.between(first, day) / frequency.months();
        LocalDate next = first.plusMonths(done * frequency.months());
        while (!next.isAfter(day)) {
            done++;
            next = first.plusMonths(done * frequency.months());
        }
        return next;
    }
}
