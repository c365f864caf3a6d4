package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks how much whoever acts may send and approve. */
@Component
class CounterLimits {

    private static final String TRANSFER = "teller.transfer";
    private static final String APPROVE = "teller.approve";

    private final PostingLimits limits;

    CounterLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbidsSending(CooperativeId cooperative, Money sum) {
        return limits.forbids(cooperative, List.of(new Act(TRANSFER, sum)));
    }

    void sent(CooperativeId cooperative, Money sum) {
        limits.posted(cooperative, List.of(new Act(TRANSFER, sum)));
    }

    /** A difference is over or short; nothing is not limited. */
    Optional<Refusal> forbidsDifference(CooperativeId cooperative, Money difference) {
        return limits.forbids(cooperative, acts(difference));
    }

    void approved(CooperativeId cooperative, Money difference) {
        limits.posted(cooperative, acts(difference));
    }

    private static List<Act> acts(Money difference) {
        return difference.isZero()
                ? List.of()
                : List.of(new Act(APPROVE, difference.isNegative() ? difference.negated() : difference));
    }
}
