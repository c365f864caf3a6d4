package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import java.util.Set;

/**
 * Money that people want to take out of a member's account together.
 *
 * @param account  in the books
 * @param owner  the member whose account it is
 * @param acting  those who stand at the window or have signed
 * @param amount  how much; zero where they only change something about the account
 */
public record Taking(AccountId account, MemberId owner, Set<PartyId> acting, Money amount) {

    public Taking {
        acting = Set.copyOf(acting);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Taking " + amount);
        }
    }
}
