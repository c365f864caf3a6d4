package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/** What papers say of the books that a balance stands in. */
public interface ProvenBalances {

    /**
     * With what a balance can be checked; empty if that day is not closed with a proof.
     *
     * @param balance  what the account stood at when the day ended
     */
    Optional<ProvenBalance> of(CooperativeId cooperative, SavingsAccount account, Money balance, LocalDate day);
}
