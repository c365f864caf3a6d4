package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks how much whoever acts may move. Paying out at the end of an account is a withdrawal. */
@Component
class ActLimits {

    private final ObjectProvider<AmountLimits> limits;

    ActLimits(ObjectProvider<AmountLimits> limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, String concept, Money amount) {
        return act(concept, amount)
                .flatMap(act -> limits.stream()
                        .flatMap(each -> each.forbids(cooperative, act).stream())
                        .findFirst());
    }

    void posted(CooperativeId cooperative, String concept, Money amount) {
        act(concept, amount).ifPresent(act -> limits.forEach(each -> each.posted(cooperative, act)));
    }

    /** None if nothing is moved: an empty account is closed without any limit. */
    private static Optional<Act> act(String concept, Money amount) {
        String permission = concept.equals(ClosingDesk.CLOSING) ? MovementDesk.WITHDRAWAL : concept;
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(new Act(permission, amount.isNegative() ? amount.negated() : amount));
    }
}
