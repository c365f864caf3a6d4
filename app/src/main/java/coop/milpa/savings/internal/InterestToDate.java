package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Gives accounts what they have earned so far, outside the posting days: before an account is closed, settled or
 * turned into another. Each period is still given once.
 */
interface InterestToDate {

    /**
     * Gives each of the accounts its interest through the day before {@code day}, as entries on the open day, in the
     * caller's transaction; set-based. What earned nothing is left as it is; done twice it changes nothing.
     */
    void give(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day);

    /** The same while {@code day} is closing, through that day, as entries on it. */
    void giveClosing(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day);
}
