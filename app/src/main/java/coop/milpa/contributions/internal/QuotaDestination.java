package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Quotas of months that have begun, which receipts pay oldest first. A due's reference is its month. */
@Component
class QuotaDestination implements Destination {

    private static final String CODE = "contributions.quota";
    private static final int PRIORITY = 100;

    private final QuotaRegister quotas;
    private final PaidByReceipt receipts;
    private final TenantScope tenants;

    QuotaDestination(QuotaRegister quotas, PaidByReceipt receipts, TenantScope tenants) {
        this.quotas = quotas;
        this.receipts = receipts;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return tenants.read(cooperative, () -> quotas.unpaid(cooperative, members, on)).stream()
                .map(quota -> new Due(
                        CODE,
                        quota.member(),
                        quota.account(),
                        quota.unpaid(),
                        quota.dueOn(),
                        quota.month().toString()))
                .toList();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }

    @Override
    public Map<MemberId, Refusal> forbids(CooperativeId cooperative, List<Share> shares, LocalDate on) {
        return receipts.forbids(cooperative, shares, on);
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        receipts.quotas(cooperative, payments, 1);
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        receipts.quotas(cooperative, payments, -1);
    }
}
