package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;

/**
 * What members do with their savings. Every command is carried out once; each answer is the first refusal that applies:
 * a {@link OperationRefusal}, a refusal of the books, of the mandate or of the rules for cash.
 */
public interface SavingsOperations {

    /** Opens one account, in the register and in the books, with its first deposit. */
    Outcome<SavingsAccount> open(OpenSavings command);

    Outcome<SavingsReceipt> deposit(CashMovement command);

    /**
     * {@link #deposit} of cash for its owner, for many of one cooperative, set-based: what is the same few statements
     * for one is so for all.
     *
     * @return an outcome for each, in order; of those refused nothing was changed
     */
    List<Outcome<SavingsReceipt>> depositAll(CooperativeId cooperative, List<CashDeposit> deposits);

    Outcome<SavingsReceipt> withdraw(CashMovement command);

    Outcome<SavingsReceipt> transfer(TransferSavings command);

    /** Closes an account for ever; what it held is paid out, less what closing costs. */
    Outcome<ClosedSavings> close(CloseSavings command);

    Outcome<SavingsReceipt> reverse(ReverseSavings command);
}
