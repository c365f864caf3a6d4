package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Line;
import java.util.List;

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
     * Undoes what was {@link #receive received}, with what it cost and all that its entry says besides; cash that was
     * declared goes back. In the transaction of the module that asked for it, once for each request.
     *
     * @param concept  what the entry that undoes it is called
     * @return what went back; or the refusal that undoing a deposit would have, such as of a blocked account; one of
     *     the books, such as that the money is not there any more
     */
    Outcome<SavingsReceipt> undo(ReverseSavings command, String concept);

    /**
     * Where money comes from.
     *
     * @param account  in the books: debited
     * @param amount  more than nothing
     * @param concept  what the entry is called; also the permission whose limits by amount apply
     * @param besides  what the same entry says besides
     */
    record From(AccountId account, Money amount, String concept, Besides besides) {

        /** All of the entry. */
        public From(AccountId account, Money amount, String concept) {
            this(account, amount, concept, Besides.NOTHING);
        }
    }

    /**
     * The rest of an entry of which savings are a part, such as what is paid in cash.
     *
     * @param narrative  as of {@link coop.milpa.ledger.Heading}
     * @param lines  which add up to nothing
     */
    record Besides(String narrative, List<Line> lines) {

        /** Savings are all of it. */
        public static final Besides NOTHING = new Besides("", List.of());

        public Besides {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Where money goes.
     *
     * @param account  in the books
     * @param amount  more than nothing
     * @param concept  what the entry is called
     * @param besides  what the same entry says besides; all lines of {@code account} become one
     */
    record Into(AccountId account, Money amount, String concept, Besides besides) {

        /** All of the entry. */
        public Into(AccountId account, Money amount, String concept) {
            this(account, amount, concept, Besides.NOTHING);
        }
    }
}
