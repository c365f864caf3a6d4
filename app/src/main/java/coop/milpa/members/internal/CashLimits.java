package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks how much cash whoever acts may take of applicants, or pay out of estates. */
@Component
class CashLimits {

    private static final String CASH = "members.cash";

    private final PostingLimits limits;

    CashLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, Money amount) {
        return limits.forbids(cooperative, List.of(new Act(CASH, amount)));
    }

    void posted(CooperativeId cooperative, Money amount) {
        limits.posted(cooperative, List.of(new Act(CASH, amount)));
    }
}
