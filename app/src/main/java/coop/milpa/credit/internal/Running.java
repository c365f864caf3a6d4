package coop.milpa.credit.internal;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanState;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How interest of a loan runs since something happened to it last: the formulas of {@code credit.interest} and
 * {@code credit.share}, which closes use.
 *
 * @param run  interest that had run until {@code from} and was not paid, minor units
 * @param from  that day
 * @param period  the running period, where the schedule stands
 */
record Running(long run, LocalDate from, LoanState.Earning period) {

    /**
     * On what interest runs where it runs day by day.
     *
     * @param owed  principal, minor units
     */
    record Base(boolean daily, long owed, Rate rate, int yearDays) {}

    /** What has run until a day that is not before the last thing that happened, and is not paid. */
    long until(LocalDate day, Base base) {
        if (!day.isAfter(from)) {
            return run;
        }
        if (base.daily()) {
            Fraction share =
                    base.rate().fraction().times(DayCount.days(from, day)).dividedBy(base.yearDays());
            return run + share.ofWhole(base.owed(), RoundingMode.HALF_EVEN);
        }
        return run + period.until(day) - period.until(from);
    }
}
