package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what was counted, and what is on its way, against the books. */
@Component
@Order(2)
class TellerVerification implements Verification {

    private final CountedDrawers drawers;
    private final CashOnItsWay way;
    private final TenantScope tenants;

    TellerVerification(CountedDrawers drawers, CashOnItsWay way, TenantScope tenants) {
        this.drawers = drawers;
        this.way = way;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> List.of(drawers.closed(cooperative), drawers.resting(cooperative), way.check(cooperative)));
    }

    /** A finding that holds if nothing breaks it, and names ten who do. */
    static Finding of(String name, String figure, List<String> offenders) {
        List<String> first = offenders.stream().limit(10).toList();
        return new Finding(name, first.isEmpty(), figure, first);
    }
}
