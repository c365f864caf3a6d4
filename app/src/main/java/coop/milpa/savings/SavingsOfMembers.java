package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/** What members save and where they are paid, for work over all of them. */
public interface SavingsOfMembers {

    /** Takes an owner and the sum of what an account of hers stood at when each day ended, minor units × days. */
    interface Into {
        void of(MemberId owner, long balanceDays);
    }

    /**
     * Tells every account that had something, so that an owner comes once for each of hers; in no particular order.
     * Interest that was accrued and not given yet is not in it.
     *
     * @param into  must not ask the database anything
     */
    void balanceDays(CooperativeId cooperative, Currency currency, Books.Period days, Into into);

    /**
     * The demand account of each owner that takes what she is paid: of those that take entries the one with the first
     * number; who has none is left out.
     */
    Map<MemberId, AccountId> taking(
            CooperativeId cooperative, Currency currency, Collection<MemberId> owners, LocalDate day);
}
