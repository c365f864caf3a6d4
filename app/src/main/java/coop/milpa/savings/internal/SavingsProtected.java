package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.protection.ProtectedDeposits;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Savings are protected: what is in the accounts that a member owns. Interest counts once it was given. */
@Component
class SavingsProtected implements ProtectedDeposits {

    private final SavingsPositions positions;

    SavingsProtected(SavingsPositions positions) {
        this.positions = positions;
    }

    @Override
    public Money of(CooperativeId cooperative, MemberId owner, Currency currency) {
        return positions.ownedBy(cooperative, owner).stream()
                .map(SavingsPosition::figures)
                .map(SavingsPosition.Figures::balance)
                .filter(balance -> balance.currency().equals(currency) && balance.isPositive())
                .reduce(Money.zero(currency), Money::plus);
    }
}
