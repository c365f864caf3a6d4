package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What accounts allow that receipts are paid out of ({@link Tender.FromAccount}). Whoever keeps such accounts
 * implements it.
 */
public interface PaidFrom {

    /** Why an account does not pay a sum that is divided so; empty if it may, or if it is kept elsewhere. */
    Optional<Refusal> forbids(CooperativeId cooperative, AccountId account, Split split, LocalDate on);
}
