package coop.milpa.loan;

import java.time.LocalDate;

/**
 * What an event did with money, in minor units.
 *
 * @param event  its number, from 1; 0 for a down payment
 * @param on  its day
 * @param kind  what it was
 * @param amount  of all
 * @param portions  what it was for
 * @param overpaid  what nothing was owed for
 * @param balance  principal owed right after
 */
public record LoanTransaction(
        int event, LocalDate on, Kind kind, long amount, Portions portions, long overpaid, long balance) {

    /** What moved money. */
    public enum Kind {
        DOWN_PAYMENT,
        PAY,
        WAIVE,
        PAY_OFF,
        WRITE_OFF,
        RECOVER
    }
}
