package coop.milpa.accounting.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Ends the financial year as its last day closes, after everything else that earns or costs on that day. */
@Component
class YearEndStep implements CloseStep {

    private static final int ORDER = 900;

    private final YearEndDesk desk;

    YearEndStep(YearEndDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "accounting.year-end";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        return new StepFigures(desk.closeWithDay(cooperative, day), "");
    }
}
