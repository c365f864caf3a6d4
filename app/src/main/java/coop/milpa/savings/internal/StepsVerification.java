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
    private final ChargeRegister charges;
    private final TenantScope tenants;

    StepsVerification(ConversionRegister conversions, ChargeRegister charges, TenantScope tenants) {
        this.conversions = conversions;
        this.charges = charges;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(converted(cooperative), charged(cooperative)));
    }

    private Finding converted(CooperativeId cooperative) {
        List<String> offenders = conversions.broken(cooperative).stream()
                .map(number -> "account " + number + ": has several successors, or one and is not closed")
                .toList();
        return Findings.of("savings-minors-are-converted-once", "conversions", offenders);
    }

    private Finding charged(CooperativeId cooperative) {
        List<String> offenders = charges.unregistered(cooperative).stream()
                .map(account -> "account " + account + ": was charged and is not registered")
                .toList();
        return Findings.of("savings-charged-accounts-are-registered", "charges", offenders);
    }
}
