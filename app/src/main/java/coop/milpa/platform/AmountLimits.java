package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.util.Optional;

/**
 * Says how much whoever acts now may post. A desk asks last, in the transaction that posts; the module that knows who
 * may do what answers, and where it does not run nothing is limited. Work that is no person's is not limited either.
 */
public interface AmountLimits {

    /**
     * What somebody is about to do.
     *
     * @param permission  whose limit applies, such as {@code savings.withdrawal}
     * @param amount  more than nothing
     */
    record Act(String permission, Money amount) {

        public Act {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("Amount of " + permission + " is " + amount);
            }
        }
    }

    /** Which limit, if any, forbids it. What the same person does beside waits until this transaction ends. */
    Optional<Refusal> forbids(CooperativeId cooperative, Act act);

    /** Counts it, after it was posted in this transaction. */
    void posted(CooperativeId cooperative, Act act);
}
