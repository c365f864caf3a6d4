package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;

/** Pays out of a member's savings into what other modules keep for her, such as a term deposit. */
public interface LinkedSavings {

    /**
     * Moves money from a savings account into a guarded account of another module and the same owner, as a transfer
     * between accounts of one owner is asked and taxed. In the caller's transaction, once for each request. Only the
     * other module can undo it.
     *
     * @return what it came to, or the refusal that a transfer would have; one of the books
     */
    Outcome<SavingsReceipt> pay(SavingsOrder order, String number, Into into);

    /**
     * Where money goes.
     *
     * @param account  in the books
     * @param amount  more than nothing
     * @param concept  what the entry is called
     */
    record Into(AccountId account, Money amount, String concept) {}
}
