package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import java.util.List;
import java.util.Optional;

/** The interest that accounts were given, and how each figure came about. */
public interface EarnedInterest {

    /** All that an account was given, first periods first. */
    List<CapitalisedInterest> of(CooperativeId cooperative, AccountId account);

    /**
     * How the interest of a period came about, from the movements in the books.
     *
     * @param period  as {@link #of} names it
     * @return empty if the account earned nothing in that period
     */
    Optional<ExplainedInterest> explain(CooperativeId cooperative, AccountId account, Period period);

    /** What an account has earned since it was given the last, explained; empty if nothing can have been earned. */
    Optional<InterestSoFar> soFar(CooperativeId cooperative, AccountId account);
}
