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

    /**
     * The sum of what an owner's accounts stood at when each day ended, minor units × days; those who had nothing are
     * left out. Interest that was accrued and not given yet is not in it.
     */
    Map<MemberId, Long> balanceDays(CooperativeId cooperative, Currency currency, Books.Period days);

    /**
     * The demand account of each owner that takes what she is paid: of those that take entries the one with the first
     * number; who has none is left out.
     */
    Map<MemberId, AccountId> taking(
            CooperativeId cooperative, Currency currency, Collection<MemberId> owners, LocalDate day);
}
