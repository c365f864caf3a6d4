package coop.milpa.cheques;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** Cheques at the window, and those that come back. */
public interface Cheques {

    /**
     * Credits a cheque to a savings account, and keeps what it is worth there until it is paid.
     *
     * @return it, the same one if it was asked before; or the first {@link ChequeRefusal}, or one of savings, limits by
     *     amount or the books
     */
    Outcome<Cheque> take(TakeCheque command);

    /**
     * Takes it back out of the account. What is not there any more becomes the member's debt: the account is never
     * overdrawn.
     *
     * @return it, the same if it was asked before; or the first refusal that applies
     */
    Outcome<Cheque> giveBack(ReturnCheque command);

    Optional<Cheque> find(CooperativeId cooperative, long number);
}
