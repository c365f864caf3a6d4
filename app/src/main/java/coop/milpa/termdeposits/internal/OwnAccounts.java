package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.registry.Cooperatives;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** The cooperative's own accounts for interest, in its main branch. */
@Component
class OwnAccounts {

    private final Accounts accounts;
    private final Cooperatives cooperatives;

    OwnAccounts(Accounts accounts, Cooperatives cooperatives) {
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    AccountId expense(CooperativeId cooperative, Currency currency) {
        return own(cooperative, AccountRole.INTEREST_EXPENSE_TERM_DEPOSITS, currency);
    }

    AccountId payable(CooperativeId cooperative, Currency currency) {
        return own(cooperative, AccountRole.INTEREST_PAYABLE_TERM_DEPOSITS, currency);
    }

    AccountId withholding(CooperativeId cooperative, Currency currency) {
        return own(cooperative, AccountRole.WITHHOLDING_PAYABLE, currency);
    }

    AccountId movementTax(CooperativeId cooperative, Currency currency) {
        return own(cooperative, AccountRole.MOVEMENT_TAX_PAYABLE, currency);
    }

    private AccountId own(CooperativeId cooperative, AccountRole role, Currency currency) {
        BranchId main = cooperatives.mainBranch(cooperative).id();
        return accounts.own(cooperative, role, main, currency);
    }
}
