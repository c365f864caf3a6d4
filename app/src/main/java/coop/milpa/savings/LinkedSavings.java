package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;

/** Moves money between a member's savings and what other modules keep for her, such as a term deposit or a cheque. */
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
     * Pays what another module has of a member into her savings, as a deposit is asked and taxed; whoever acts may do
     * so within the limits of the concept. In the caller's transaction, once for each request. Only the other module
     * can undo it.
     *
     * @return what it came to, or the refusal that a deposit would have; one of the books
     */
    Outcome<SavingsReceipt> receive(SavingsOrder order, String number, From from);

    /**
     * Where money comes from.
     *
     * @param account  in the books: debited
     * @param amount  more than nothing
     * @param concept  what the entry is called; also the permission whose limits by amount apply
     */
    record From(AccountId account, Money amount, String concept) {}

    /**
     * Where money goes.
     *
     * @param account  in the books
     * @param amount  more than nothing
     * @param concept  what the entry is called
     */
    record Into(AccountId account, Money amount, String concept) {}
}
