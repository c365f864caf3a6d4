package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Keeps for orders what came into accounts otherwise than by a deposit: interest, money released, plans paid out. */
@Component
class GarnishmentStep implements CloseStep {

    static final String NAME = "savings.garnishments";
    private static final int ORDER = 470;

    private final Garnishing garnishing;

    GarnishmentStep(Garnishing garnishing) {
        this.garnishing = garnishing;
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
        return new StepFigures(garnishing.topUpAll(cooperative), "");
    }
}
