package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a loan stands at the end of a day.
 *
 * @param transactions  in the order of the events, without those reversed
 * @param rows  by date
 * @param totals  of all rows
 * @param standing  in short
 */
public record LoanState(List<LoanTransaction> transactions, List<Row> rows, Row totals, Standing standing) {

    public LoanState {
        transactions = List.copyOf(transactions);
        rows = List.copyOf(rows);
    }

    /** What became of a loan. */
    public enum Status {
        ACTIVE,
        PAID,
        OVERPAID,
        WRITTEN_OFF
    }

    /**
     * How the whole stands.
     *
     * @param daysLate  since the oldest instalment that is not paid fell due; 0 if none
     * @param payOff  what would pay all on that day, in minor units
     * @param interest  that has run until that day and was neither paid nor given up, in minor units; below nothing
     *     where more was paid than has run
     */
    public record Standing(Status status, long daysLate, long payOff, long interest) {}

    /**
     * An instalment and what was paid for it; amounts in minor units.
     *
     * @param instalment  number, days, what is due, and the balance after
     * @param paid  what was paid, and when
     * @param cleared  paid, given up or written off
     * @param earns  the interest of its own days
     */
    public record Row(ScheduleRow instalment, Paid paid, Portions cleared, Earning earns) {

        /** Due, and neither paid nor given up. */
        public long outstanding() {
            return instalment.amounts().minus(cleared).total();
        }
    }

    /**
     * The interest of an instalment's own days, whenever it falls due.
     *
     * @param from  the first day that costs interest
     * @param due  the day until which it runs
     * @param interest  in minor units
     */
    public record Earning(LocalDate from, LocalDate due, long interest) {

        /** What of it has run until a day: its share by days, rounded half to even. */
        public long until(LocalDate day) {
            if (!day.isAfter(from)) {
                return 0;
            }
            return day.isBefore(due)
                    ? Fraction.of(DayCount.days(from, day), DayCount.days(from, due))
                            .ofWhole(interest, RoundingMode.HALF_EVEN)
                    : interest;
        }
    }

    /**
     * What was paid for an instalment.
     *
     * @param all  in minor units
     * @param inAdvance  of that, before its day
     * @param late  of that, after its day
     * @param on  the day from which nothing of it was owed; empty while something is
     */
    public record Paid(long all, long inAdvance, long late, Optional<LocalDate> on) {}
}
