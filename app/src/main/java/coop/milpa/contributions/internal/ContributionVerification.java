package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what the register says was paid in against the books, and what was paid of quotas against both. */
@Component
@Order(3)
class ContributionVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final AccountRegister accounts;
    private final ContributionSums sums;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    ContributionVerification(
            AccountRegister accounts, ContributionSums sums, Books books, Charts charts, TenantScope tenants) {
        this.accounts = accounts;
        this.sums = sums;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(paidIn(cooperative), quotas(cooperative)));
    }

    private Finding paidIn(CooperativeId cooperative) {
        Map<AccountId, ContributionAccount> ours = new HashMap<>();
        accounts.all(cooperative).values().forEach(account -> ours.put(account.id(), account));
        Map<AccountId, Long> left = sums.paidIn(cooperative);
        int all = ours.size();
        List<String> offenders = new ArrayList<>();
        AccountCode code = charts.playing(cooperative, AccountRole.CONTRIBUTIONS);
        for (AccountBalance balance : balances(cooperative, code)) {
            long booked = -balance.amount().minor();
            long registered = Optional.ofNullable(left.remove(balance.account())).orElse(0L);
            if (ours.remove(balance.account()) == null) {
                offenders.add("account " + balance.number() + ": in the books only");
            } else if (booked != registered) {
                offenders.add("account " + balance.number() + ": books " + booked + ", register " + registered);
            }
        }
        ours.values().stream()
                .filter(account -> account.isOpen() || left.getOrDefault(account.id(), 0L) != 0)
                .forEach(account -> offenders.add("account " + account.number() + ": in the register only"));
        return finding("contributions-paid-in-equal-capital", all + " accounts", offenders);
    }

    private List<AccountBalance> balances(CooperativeId cooperative, AccountCode code) {
        return charts.find(cooperative, code).map(ChartCode::accountClass).stream()
                .flatMap(of -> books.balances(cooperative, Validity.OPEN, of).byNumber().stream())
                .filter(balance -> balance.code().equals(code))
                .toList();
    }

    private Finding quotas(CooperativeId cooperative) {
        return finding(
                "contributions-arrears-equal-plan-less-paid",
                sums.unpaid(cooperative) + " unpaid",
                sums.misstated(cooperative));
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        List<String> first = offenders.stream().limit(OFFENDERS_MAX).toList();
        return new Finding(name, offenders.isEmpty(), figure, first);
    }
}
