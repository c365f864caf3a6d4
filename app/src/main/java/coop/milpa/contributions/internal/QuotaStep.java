package coop.milpa.contributions.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Makes the quotas of the month that begins, by one statement, when the last day of a month closes. */
@Component
class QuotaStep implements CloseStep {

    private static final int ORDER = 420;

    private final PlanRegister plans;

    QuotaStep(PlanRegister plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "contributions.quotas";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.getDayOfMonth() == 1
                ? new StepFigures(plans.makeQuotas(cooperative, YearMonth.from(next)), "")
                : StepFigures.none();
    }
}
