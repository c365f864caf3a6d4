package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import java.time.LocalDate;

/**
 * An instalment of a schedule.
 *
 * @param nr  from 1; 0 for a down payment
 * @param from  first day of its period
 * @param due  when it falls due
 * @param amounts  what falls due
 * @param balance  owed of the principal at the end of that day, in minor units, money lent on it included
 */
public record ScheduleRow(int nr, LocalDate from, LocalDate due, Portions amounts, long balance) {

    public long days() {
        return DayCount.days(from, due);
    }
}
