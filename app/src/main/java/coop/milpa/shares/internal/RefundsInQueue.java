package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.ContributionRefunds;
import coop.milpa.platform.TenantScope;
import org.springframework.stereotype.Component;

/** Puts leavers into the queue as they are settled. */
@Component
class RefundsInQueue implements ContributionRefunds {

    private final RedemptionRegister register;
    private final TenantScope tenants;

    RefundsInQueue(RedemptionRegister register, TenantScope tenants) {
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public void owed(CooperativeId cooperative, Owed owed) {
        tenants.run(cooperative, () -> register.add(cooperative, owed));
    }
}
