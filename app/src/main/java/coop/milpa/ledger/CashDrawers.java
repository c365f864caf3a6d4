package coop.milpa.ledger;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.util.Optional;

/** Knows which people work with a cash drawer of their own. A module above implements it, see {@link CashInHand}. */
public interface CashDrawers {

    /**
     * Whose drawer some cash comes into or goes out of.
     *
     * @param person  who takes or pays it
     * @param branch  where
     * @param cash  positive if it comes, negative if it goes
     * @return the drawer's account, or why this may not move in it; empty if she has none of that currency now
     */
    Optional<Outcome<AccountId>> drawer(CooperativeId cooperative, ActorId person, BranchId branch, Money cash);

    /** Says in other words why the books refused to move something in a drawer; empty if the account is no drawer. */
    Optional<Refusal> explained(CooperativeId cooperative, AccountId account, LedgerRefusal why);
}
