package coop.milpa.close.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Holds;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Ends the holds whose last day closes: money that nobody asked for in time is its owner's again. */
@Component
class HoldExpiry implements CloseStep {

    private static final int FIRST = 50;

    private final Holds holds;

    HoldExpiry(Holds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "ledger.hold-expiry";
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        return new StepFigures(holds.expire(cooperative, day), "");
    }
}
