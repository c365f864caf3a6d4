package coop.milpa.remittances.internal;

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

/** Holds what payers owe by the register against their accounts in the books. */
@Component
@Order(5)
class RemittanceVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final PayoutRegister payouts;
    private final PayerRegister payers;
    private final Books books;
    private final TenantScope tenants;

    RemittanceVerification(PayoutRegister payouts, PayerRegister payers, Books books, TenantScope tenants) {
        this.payouts = payouts;
        this.payers = payers;
        this.books = books;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            Map<String, Long> owed = new TreeMap<>();
            payouts.owed(cooperative)
                    .forEach(each -> owed.merge(each.payer(), each.total().minor(), Math::addExact));
            List<PayerRegister.Kept> all = payers.all(cooperative);
            Map<AccountId, Money> standing = books.balances(
                    cooperative, all.stream().map(PayerRegister.Kept::account).toList(), Validity.OPEN);
            List<String> offenders = all.stream()
                    .filter(each -> minor(standing, each)
                            != owed.getOrDefault(each.payer().code(), 0L))
                    .map(each -> each.payer().code() + ": books " + minor(standing, each) + ", payouts not settled "
                            + owed.getOrDefault(each.payer().code(), 0L))
                    .limit(OFFENDERS_MAX)
                    .toList();
            return List.of(new Finding(
                    "remittances-owed-equal-their-accounts", offenders.isEmpty(), all.size() + " payers", offenders));
        });
    }

    private static long minor(Map<AccountId, Money> standing, PayerRegister.Kept payer) {
        return Optional.ofNullable(standing.get(payer.account()))
                .map(Money::minor)
                .orElse(0L);
    }
}
