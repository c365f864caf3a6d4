package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import java.time.LocalDate;

/**
 * The time that one instalment is for.
 *
 * @param from  first day of the period
 * @param start  first day that costs interest, later than {@code from} where the loan enters late
 * @param due  last day, on which the instalment falls due and the next period begins
 * @param measure  what part of a year it is
 */
record LoanPeriod(LocalDate from, LocalDate start, LocalDate due, Measure measure) {

    /**
     * What part of a year a period is.
     *
     * @param own  from {@code start} to {@code due}
     * @param whole  as if it was entered on its first day
     */
    record Measure(Fraction own, Fraction whole) {}

    boolean has(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(due);
    }

    long days() {
        return DayCount.days(from, due);
    }

    long costlyDays() {
        return DayCount.days(start, due);
    }
}
