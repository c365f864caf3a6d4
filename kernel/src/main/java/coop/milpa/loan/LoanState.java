package coop.milpa.loan;

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
     */
    public record Standing(Status status, long daysLate, long payOff) {}

    /**
     * An instalment and what was paid for it; amounts in minor units.
     *
     * @param instalment  number, days, what is due, and the balance after
     * @param paid  what was paid, and when
     * @param outstanding  due, and neither paid nor given up
     */
    public record Row(ScheduleRow instalment, Paid paid, long outstanding) {}

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
