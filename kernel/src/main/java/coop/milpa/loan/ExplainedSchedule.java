package coop.milpa.loan;

import java.util.List;

/**
 * A schedule with the days and amounts behind the interest of each row.
 *
 * @param rows  in the order of the schedule, down payments left out
 */
public record ExplainedSchedule(LoanSchedule schedule, List<ExplainedRow> rows) {

    public ExplainedSchedule {
        rows = List.copyOf(rows);
    }

    /**
     * How one row's interest came about.
     *
     * @param nr  of the row
     * @param parts  in order of their days; their sum is rounded once
     * @param own  that sum, in minor units
     * @param brought  interest of earlier rows that falls due with this one
     */
    public record ExplainedRow(int nr, List<InterestPart> parts, long own, long brought) {

        public ExplainedRow {
            parts = List.copyOf(parts);
        }
    }
}
