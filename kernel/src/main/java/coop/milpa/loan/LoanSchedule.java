package coop.milpa.loan;

import coop.milpa.kernel.Rate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What falls due of a loan, and when.
 *
 * @param instalment  the first level instalment, in minor units; empty for methods that have none
 * @param rows  by date
 * @param totals  of all rows and of fees at disbursement
 * @param effective  effective annual rate (TEA), interest only; empty where no rate makes both sides equal
 * @param cost  effective annual rate of all costs (TCEA)
 */
public record LoanSchedule(
        OptionalLong instalment,
        List<ScheduleRow> rows,
        Portions totals,
        Optional<Rate> effective,
        Optional<Rate> cost) {

    public LoanSchedule {
        rows = List.copyOf(rows);
    }
}
