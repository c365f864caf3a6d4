package coop.milpa.origination.internal;

import coop.milpa.kernel.Fraction;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.ScheduleRow;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What somebody has to set aside each month from the first day on so that every instalment can be met on its day: the
 * most, over all instalments, of what has fallen due until then by the months that have passed. A level monthly
 * instalment is itself; one at harvest is spread over the months before it.
 */
final class MonthlyInstalment {

    private static final int MONTHS = 12;
    private static final int DAYS = 365;

    private MonthlyInstalment() {}

    /**
     * In minor units, rounded up.
     *
     * @param start  the day the loan is paid out
     */
    static long of(LoanSchedule schedule, LocalDate start) {
        Fraction most = Fraction.ZERO;
        long due = 0;
        for (ScheduleRow row : schedule.rows()) {
            due += row.amounts().total();
            Fraction passed = months(start, row.due());
            if (passed.signum() > 0) {
                most = most.max(Fraction.of(due).dividedBy(passed));
            }
        }
        return most.rounded(0, RoundingMode.UP).longValueExact();
    }

    /** Whole months, the last day of one being that of a longer one, and what is left in days as 365ths of twelve. */
    private static Fraction months(LocalDate from, LocalDate to) {
        long between = ChronoUnit.MONTHS.between(from, to);
        long whole = from.plusMonths(between + 1).isAfter(to) ? between : between + 1;
        long days = ChronoUnit.DAYS.between(from.plusMonths(whole), to);
        return Fraction.of(whole).plus(Fraction.of(days * MONTHS, DAYS));
    }
}
