package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Accounts of the books: opening, finding, limiting and closing them. */
public interface Accounts {

    /** Opens many guarded accounts at once. Their ids and numbers must be new. */
    void open(CooperativeId cooperative, List<OpenAccount> accounts);

    /**
     * The cooperative's own account for a role in a branch and currency, such as the cash of a branch; opened when it
     * is first asked for.
     */
    AccountId own(CooperativeId cooperative, AccountRole role, BranchId branch, Currency currency);

    /** The same for a code of the chart, which must not be a heading. */
    AccountId own(CooperativeId cooperative, AccountCode code, BranchId branch, Currency currency);

    /** The cooperative's own account of a code, branch and currency, if {@link #own} has opened it. */
    Optional<Account> findOwn(CooperativeId cooperative, AccountCode code, BranchId branch, Currency currency);

    Optional<Account> find(CooperativeId cooperative, AccountId account);

    Optional<Account> find(CooperativeId cooperative, String number);

    /** Stops everything in an account, or lets it move again. */
    void freeze(CooperativeId cooperative, AccountId account, boolean frozen);

    /**
     * Sets how far an account may go.
     *
     * @return false if it is beyond that already, what is held counted in, and nothing was changed
     */
    boolean limit(CooperativeId cooperative, AccountId account, Account.Limits limits);

    /**
     * Closes an account that stands at zero.
     *
     * @return false if it does not stand at zero, and nothing was changed
     */
    boolean close(CooperativeId cooperative, AccountId account, LocalDate on);

    /**
     * Closes many accounts in one statement.
     *
     * @return how many were closed: those that stand at zero
     */
    int closeAll(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate on);
}
