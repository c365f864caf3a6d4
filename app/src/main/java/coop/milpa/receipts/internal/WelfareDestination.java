package coop.milpa.receipts.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Memberships;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.internal.WelfareRegister.Unpaid;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Welfare dues of months that have begun, credited to the welfare fund. A due's reference is its month. */
@Component
class WelfareDestination implements Destination {

    private static final String CODE = "receipts.welfare";
    private static final int PRIORITY = 200;

    private final WelfareRegister register;
    private final Accounts accounts;
    private final Charts charts;
    private final Cooperatives cooperatives;
    private final Memberships memberships;
    private final TenantScope tenants;

    WelfareDestination(
            WelfareRegister register,
            Accounts accounts,
            Charts charts,
            Cooperatives cooperatives,
            Memberships memberships,
            TenantScope tenants) {
        this.register = register;
        this.accounts = accounts;
        this.charts = charts;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
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
        List<Unpaid> unpaid =
                tenants.read(cooperative, () -> owed(cooperative, register.unpaid(cooperative, members, on), on));
        Map<Currency, AccountId> funds = new HashMap<>();
        return unpaid.stream()
                .map(due -> new Due(
                        CODE,
                        due.member(),
                        funds.computeIfAbsent(due.unpaid().currency(), currency -> opened(cooperative, currency)),
                        due.unpaid(),
                        due.month().atEndOfMonth(),
                        due.month().toString()))
                .toList();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(cooperative, () -> register.pay(cooperative, payments, 1));
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(cooperative, () -> register.pay(cooperative, payments, -1));
    }

    /**
     * Without the months that began when she had left already: a death may be heard of after dues were made. One
     * question for each of these months, for all who have left.
     */
    private List<Unpaid> owed(CooperativeId cooperative, List<Unpaid> unpaid, LocalDate on) {
        Set<MemberId> owing = unpaid.stream().map(Unpaid::member).collect(Collectors.toSet());
        Set<MemberId> departed = memberships.departed(cooperative, owing, on).keySet();
        Map<YearMonth, Set<MemberId>> gone = new HashMap<>();
        unpaid.stream()
                .filter(due -> departed.contains(due.member()))
                .map(Unpaid::month)
                .distinct()
                .forEach(month -> gone.put(
                        month,
                        memberships
                                .departed(cooperative, departed, month.atDay(1))
                                .keySet()));
        return unpaid.stream()
                .filter(due -> !gone.getOrDefault(due.month(), Set.of()).contains(due.member()))
                .toList();
    }

    /** As the dues were made, so a preview writes nothing. */
    private AccountId opened(CooperativeId cooperative, Currency currency) {
        BranchId branch = cooperatives.mainBranch(cooperative).id();
        AccountCode code = charts.playing(cooperative, AccountRole.WELFARE_FUND);
        return accounts.findOwn(cooperative, code, branch, currency)
                .map(Account::id)
                .orElseThrow();
    }

    /** The fund of the main branch, opened if need be: members pay into one fund, wherever they pay. */
    AccountId fund(CooperativeId cooperative, Currency currency) {
        BranchId branch = cooperatives.mainBranch(cooperative).id();
        return accounts.own(cooperative, AccountRole.WELFARE_FUND, branch, currency);
    }
}
