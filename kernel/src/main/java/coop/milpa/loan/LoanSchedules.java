package coop.milpa.loan;

import coop.milpa.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The calculator of loan schedules.
 * <p>
 * A period's interest is what is owed × rate × part of the year, rounded once; a level instalment is that of
 * {@link coop.milpa.kernel.Annuity}; the last instalment takes what is left. Effective rates are those of
 * {@link coop.milpa.kernel.InternalRate}.
 */
public final class LoanSchedules {

    private LoanSchedules() {}

    /** The schedule of these terms; refused if it would never repay the loan. */
    public static Outcome<LoanSchedule> calculate(LoanTerms terms) {
        return Draft.of(terms).map(draft -> new ScheduleWriter(terms, draft).write());
    }

    /** As {@link #calculate}, with what stands behind each row's interest. */
    public static Outcome<ExplainedSchedule> explain(LoanTerms terms) {
        return Draft.of(terms).map(draft -> {
            LoanSchedule schedule = new ScheduleWriter(terms, draft).write();
            return new ExplainedSchedule(schedule, explained(draft.plan()));
        });
    }

    private static List<ExplainedSchedule.ExplainedRow> explained(Plan plan) {
        List<ExplainedSchedule.ExplainedRow> rows = new ArrayList<>();
        for (int n = 0; n < plan.rows.size(); n++) {
            PlanRow row = plan.rows.get(n);
            List<InterestPart> parts = row.interestFree ? List.of() : plan.parts(n, Plan.NEVER);
            long brought = row.interest - (row.waits ? 0 : row.own);
            rows.add(new ExplainedSchedule.ExplainedRow(n + 1, parts, row.own, brought));
        }
        return rows;
    }
}
