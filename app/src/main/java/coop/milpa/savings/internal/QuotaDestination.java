package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Due;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Quotas of programmed savings that have fallen due, as something a receipt may pay. */
@Component
class QuotaDestination extends IntoSavings {

    private static final int PRIORITY = 40;

    private final PlanRegister plans;
    private final TenantScope tenants;

    QuotaDestination(PlanRegister plans, ReceivedMoney received, TenantScope tenants) {
        super(received);
        this.plans = plans;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return "savings.quota";
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return tenants.read(cooperative, () -> plans.of(cooperative, members, on)).stream()
                .filter(plan -> plan.owed(on).isPositive())
                .map(plan ->
                        new Due(code(), plan.owner(), plan.account(), plan.owed(on), plan.owedSince(), plan.number()))
                .toList();
    }

    /** What is over goes to demand savings, not ahead into a plan. */
    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }
}
