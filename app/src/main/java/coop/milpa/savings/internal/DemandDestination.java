package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Tender;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Demand savings, which take what a receipt leaves over. */
@Component
class DemandDestination implements Destination {

    private static final int PRIORITY = 90;

    private final ReceivedRegister register;
    private final ReceivedMoney received;
    private final TenantScope tenants;

    DemandDestination(ReceivedRegister register, ReceivedMoney received, TenantScope tenants) {
        this.register = register;
        this.received = received;
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

    @Override
    public Map<Share, List<Charge>> charges(
            CooperativeId cooperative, List<Share> shares, Tender tender, LocalDate on) {
        return received.charges(cooperative, shares, tender, on);
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        received.paid(cooperative, payments);
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        received.undone(cooperative, payments);
    }
}
