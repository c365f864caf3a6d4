package coop.milpa.loan;

import coop.milpa.kernel.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How long a period is.
 *
 * @param every  how many units
 * @param unit  of what
 */
public record LoanStep(int every, Unit unit) {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_YEAR_OF_WEEKS = 364;
    private static final int DAYS_OF_YEAR = 365;

    /** What periods are counted in. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    public LoanStep {
        if (every <= 0) {
            throw new IllegalArgumentException("A period takes no time: " + every);
        }
    }

    /** The part of a year of a period as such: months of 12, weeks of 52, days of 365. */
    Fraction years() {
        return switch (unit) {
            case DAYS -> Fraction.of(every, DAYS_OF_YEAR);
            case WEEKS -> Fraction.of((long) every * DAYS_OF_WEEK, DAYS_OF_YEAR_OF_WEEKS);
            case MONTHS -> Fraction.of(every, MONTHS_OF_YEAR);
        };
    }

    /** The end of that many periods, before anything is said about days a month lacks. */
    LocalDate after(LocalDate start, long periods, DueDay.MonthEnd monthEnd) {
        long units = every * periods;
        return switch (unit) {
            case DAYS -> start.plusDays(units);
            case WEEKS -> start.plusWeeks(units);
            case MONTHS -> months(start, units, monthEnd);
        };
    }

    private static LocalDate months(LocalDate start, long months, DueDay.MonthEnd monthEnd) {
        YearMonth month = YearMonth.from(start).plusMonths(months);
        if (month.isValidDay(start.getDayOfMonth())) {
            return month.atDay(start.getDayOfMonth());
        }
        return switch (monthEnd) {
            case LAST_DAY -> month.atEndOfMonth();
            case FIRST_OF_NEXT -> month.plusMonths(1).atDay(1);
        };
    }
}
