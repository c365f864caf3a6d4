package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Map;

/** What papers say of the books that a balance stands in. */
public interface ProvenBalances {

    /**
     * With what balances can be checked, by the number of the account; of a day that is not closed with a proof, none.
     *
     * @param balances  what each account stood at when the day ended; one opened later has nothing to check
     */
    Map<String, ProvenBalance> of(CooperativeId cooperative, Map<SavingsAccount, Money> balances, LocalDate day);
}
