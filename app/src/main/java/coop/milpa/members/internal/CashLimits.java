package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks how much cash whoever acts may take of applicants, or pay out of estates. */
@Component
class CashLimits {

    private static final String CASH = "members.cash";

    private final ObjectProvider<AmountLimits> limits;

    CashLimits(ObjectProvider<AmountLimits> limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, Money amount) {
        var act = new Act(CASH, amount);
        return limits.stream()
                .flatMap(each -> each.forbids(cooperative, act).stream())
                .findFirst();
    }

    void posted(CooperativeId cooperative, Money amount) {
        var act = new Act(CASH, amount);
        limits.forEach(each -> each.posted(cooperative, act));
    }
}
