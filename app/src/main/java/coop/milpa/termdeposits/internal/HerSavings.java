package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds savings accounts that take what deposits pay: of the owner, in the same currency, not closed. */
@Component
class HerSavings {

    private final SavingsPositions positions;

    HerSavings(SavingsPositions positions) {
        this.positions = positions;
    }

    Optional<AccountId> find(CooperativeId cooperative, MemberId owner, Currency currency, String number) {
        return positions
                .of(cooperative, number)
                .filter(position -> !position.isClosed())
                .map(SavingsPosition::account)
                .filter(account -> account.terms().owner().equals(owner))
                .filter(account -> account.terms().currency().equals(currency))
                .map(SavingsAccount::id);
    }
}
