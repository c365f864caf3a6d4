package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks how much whoever acts may move. Paying out at the end of an account is a withdrawal. */
@Component
class ActLimits {

    private final PostingLimits limits;

    ActLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, String concept, Money amount) {
        return limits.forbids(cooperative, acts(concept, amount));
    }

    void posted(CooperativeId cooperative, String concept, Money amount) {
        limits.posted(cooperative, acts(concept, amount));
    }

    /** None if nothing is moved: an empty account is closed without any limit. */
    private static List<Act> acts(String concept, Money amount) {
        String permission = concept.equals(ClosingDesk.CLOSING) ? MovementDesk.WITHDRAWAL : concept;
        return amount.isZero()
                ? List.of()
                : List.of(new Act(permission, amount.isNegative() ? amount.negated() : amount));
    }
}
