package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Due;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Demand savings, which take what a receipt leaves over. */
@Component
class DemandDestination extends IntoSavings {

    private static final int PRIORITY = 90;

    private final ReceivedRegister register;
    private final TenantScope tenants;

    DemandDestination(ReceivedRegister register, ReceivedMoney received, TenantScope tenants) {
        super(received);
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return "savings.demand";
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return tenants.read(cooperative, () -> register.takers(cooperative, members)).stream()
                .map(taker ->
                        new Due(code(), taker.owner(), taker.account(), taker.none(), taker.openedOn(), taker.number()))
                .toList();
    }
}
