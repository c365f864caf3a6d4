package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.protection.ProtectedDeposits;
import coop.milpa.termdeposits.TermDeposits;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Term deposits are protected, with the interest owed on them. */
@Component
class TermsProtected implements ProtectedDeposits {

    private final TermDeposits deposits;

    TermsProtected(TermDeposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public Money of(CooperativeId cooperative, MemberId owner, Currency currency) {
        return deposits.ownedBy(cooperative, owner).stream()
                .filter(position -> position.deposit().isOpen())
                .filter(position -> position.deposit().principal().currency().equals(currency))
                .map(position -> position.deposit().principal().plus(position.accrued()))
                .reduce(Money.zero(currency), Money::plus);
    }
}
