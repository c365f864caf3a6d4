package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
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

/** What a member pays in beyond her plan. By hand only: it is not given back on demand, so nobody pays it unasked. */
@Component
class ExtraDestination implements Destination {

    private static final String CODE = "contributions.extra";
    private static final int PRIORITY = 110;

    private final AccountRegister accounts;
    private final PaidByReceipt receipts;
    private final TenantScope tenants;

    ExtraDestination(AccountRegister accounts, PaidByReceipt receipts, TenantScope tenants) {
        this.accounts = accounts;
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
    public boolean isByHandOnly() {
        return true;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return tenants.read(cooperative, () -> accounts.of(cooperative, members)).values().stream()
                .filter(ContributionAccount::isOpen)
                .map(account -> new Due(
                        CODE,
                        account.member(),
                        account.id(),
                        Money.zero(account.currency()),
                        on,
                        account.number()))
                .toList();
    }

    @Override
    public Map<MemberId, Refusal> forbids(CooperativeId cooperative, List<Share> shares, LocalDate on) {
        return receipts.forbids(cooperative, shares, on);
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        receipts.extras(cooperative, payments, 1);
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        receipts.extras(cooperative, payments, -1);
    }
}
