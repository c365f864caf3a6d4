package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.internal.GarnishmentRegister.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what is kept by order against the books: each hold stands there, and no account keeps more than it has. */
@Component
@Order(3)
class GarnishmentVerification implements Verification {

    private final GarnishmentRegister register;
    private final Books books;
    private final Holds holds;
    private final TenantScope tenants;

    GarnishmentVerification(GarnishmentRegister register, Books books, Holds holds, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.holds = holds;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        List<String> offenders = tenants.read(cooperative, () -> offenders(cooperative));
        return List.of(Findings.of("savings-garnished-is-held-in-the-books", "garnishments", offenders));
    }

    private List<String> offenders(CooperativeId cooperative) {
        List<String> offenders = new ArrayList<>();
        Map<AccountId, Money> sums = new HashMap<>();
        for (GarnishmentRegister.Row order : register.standing(cooperative)) {
            List<Kept> kept = register.kept(cooperative, order);
            kept.forEach(one -> sums.merge(one.account(), one.amount(), Money::plus));
            long all = kept.stream().mapToLong(one -> one.amount().minor()).sum();
            if (order.amount().isPresent() && all > order.amount().getAsLong()) {
                offenders.add("garnishment " + order.id() + ": keeps more than was ordered");
            }
            kept.stream()
                    .filter(one -> holds.find(cooperative, one.hold())
                            .filter(Hold::stands)
                            .filter(hold -> hold.amount().equals(one.amount()))
                            .isEmpty())
                    .forEach(one -> offenders.add("hold " + one.hold() + ": does not stand in the books"));
        }
        sums.forEach((account, sum) -> {
            Money balance =
                    books.balance(cooperative, account).map(Money::negated).orElse(Money.zero(sum.currency()));
            if (sum.compareTo(balance) > 0) {
                offenders.add("account " + account + ": keeps more than is in it");
            }
        });
        return offenders;
    }
}
