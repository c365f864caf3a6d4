package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;

/** Says which account the cash of an operation comes into or goes out of. Asked before anything is written. */
public interface CashInHand {

    /**
     * The drawer of whoever acts now, if she works with one, see {@link CashDrawers}; else the cash of the branch. Of
     * programs it is the branch's, and nothing is asked of the database for them.
     *
     * @param branch  where the operation takes place
     * @param cash  positive if it comes, negative if it goes
     * @return the account, or why this cash may not move there
     */
    Outcome<AccountId> account(CooperativeId cooperative, BranchId branch, Money cash);

    /**
     * What the books answered, with a refusal about a drawer that is frozen or short in the words of whoever keeps
     * drawers: such as when what a drawer took is undone after its shift.
     */
    <T> Outcome<T> explained(CooperativeId cooperative, Outcome<T> answer);
}
