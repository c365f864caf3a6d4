package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.ProductRules;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells owners who have not used their accounts for long, and lets accounts sleep. Moves no money. */
@Component
class DormancyStep implements CloseStep {

    static final String NAME = "savings.dormancy";
    private static final int ORDER = 440;

    private final RulesBook rules;
    private final DormancyRegister register;

    DormancyStep(RulesBook rules, DormancyRegister register) {
        this.rules = rules;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        List<ProductRules> sleeping = rules.inForce(cooperative, day).stream()
                .filter(one -> one.rules().dormancy().months() > 0)
                .toList();
        if (sleeping.isEmpty()) {
            return StepFigures.none();
        }
        int ended = register.endNotices(cooperative, day);
        return new StepFigures(ended + register.fallAsleep(cooperative, sleeping, day), "");
    }
}
