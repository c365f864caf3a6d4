package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what the close did to savings against itself. */
@Component
@Order(2)
class StepsVerification implements Verification {

    private final ConversionRegister conversions;
    private final TenantScope tenants;

    StepsVerification(ConversionRegister conversions, TenantScope tenants) {
        this.conversions = conversions;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        List<String> broken = tenants.read(cooperative, () -> conversions.broken(cooperative));
        List<String> offenders = broken.stream()
                .map(number -> "account " + number + ": has several successors, or one and is not closed")
                .toList();
        return List.of(Findings.of("savings-minors-are-converted-once", "conversions", offenders));
    }
}
