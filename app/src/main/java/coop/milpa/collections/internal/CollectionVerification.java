package coop.milpa.collections.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Verification;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what was collected and not handed over against the billers' accounts in the books. */
@Component
@Order(5)
class CollectionVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final CollectedRegister collected;
    private final BillerRegister billers;
    private final Books books;
    private final TenantScope tenants;

    CollectionVerification(CollectedRegister collected, BillerRegister billers, Books books, TenantScope tenants) {
        this.collected = collected;
        this.billers = billers;
        this.books = books;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            Map<String, Long> held = new TreeMap<>();
            collected
                    .held(cooperative)
                    .forEach(each -> held.merge(each.biller(), each.total().minor(), Math::addExact));
            List<BillerRegister.Kept> all = billers.all(cooperative);
            Map<AccountId, Money> standing = books.balances(
                    cooperative, all.stream().map(BillerRegister.Kept::account).toList(), Validity.OPEN);
            List<String> offenders = all.stream()
                    .filter(each -> minor(standing, each)
                            != held.getOrDefault(each.biller().code(), 0L))
                    .map(each -> each.biller().code() + ": books " + minor(standing, each)
                            + ", collected and not handed over "
                            + held.getOrDefault(each.biller().code(), 0L))
                    .limit(OFFENDERS_MAX)
                    .toList();
            return List.of(new Finding(
                    "collections-held-equal-their-accounts", offenders.isEmpty(), all.size() + " billers", offenders));
        });
    }

    /** What is owed, positive. */
    private static long minor(Map<AccountId, Money> standing, BillerRegister.Kept biller) {
        return Optional.ofNullable(standing.get(biller.account()))
                .map(money -> -money.minor())
                .orElse(0L);
    }
}
