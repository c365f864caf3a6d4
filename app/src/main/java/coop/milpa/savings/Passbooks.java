package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.util.Optional;

/** Passbooks: each movement is printed once, on the line that comes next. */
public interface Passbooks {

    /** How far an account's was printed; empty if there is no such account. */
    Optional<Passbook> of(CooperativeId cooperative, String number);

    /**
     * Prints what waits, as much of it as the page has lines left; where more waits than two pages hold, what is older
     * becomes one line with the balance it came to.
     *
     * @param first  the line to begin at, where somebody has looked at the book and found it elsewhere; from 1
     * @return the page, the same if it was asked before; or an {@link OperationRefusal}
     */
    Outcome<PassbookPage> print(CooperativeId cooperative, RequestId request, String number, Optional<Integer> first);
}
