package coop.milpa.accounting.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Posts, as a day closes, the recurring entries that have fallen due. */
@Component
class RecurringEntryStep implements CloseStep {

    private static final int ORDER = 500;

    private final DueEntries due;

    RecurringEntryStep(DueEntries due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "accounting.recurring-entries";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        DueEntries.Report report = due.post(cooperative, day);
        return new StepFigures(report.posted(), String.join(", ", report.refused()));
    }
}
