package coop.milpa.credit.internal;

import coop.milpa.credit.Loan;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** The cooperative's own accounts that loans move, in the branch that looks after each. */
@Component
class LoanAccounts {

    private final Accounts accounts;

    LoanAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    AccountId own(CooperativeId cooperative, Loan loan, AccountRole role) {
        return own(
                cooperative,
                role,
                loan.granted().branch(),
                loan.standing().owed().currency());
    }

    AccountId own(CooperativeId cooperative, AccountRole role, BranchId branch, Currency currency) {
        return accounts.own(cooperative, role, branch, currency);
    }
}
