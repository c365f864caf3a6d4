package coop.milpa.exchange.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.registry.Cooperatives;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** The cooperative's own accounts for currency dealing: position and counter-value stand in its main branch. */
@Component
class OwnAccounts {

    private final Accounts accounts;
    private final Cooperatives cooperatives;

    OwnAccounts(Accounts accounts, Cooperatives cooperatives) {
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    AccountId position(CooperativeId cooperative, Currency foreign) {
        return main(cooperative, AccountRole.FX_POSITION, foreign);
    }

    AccountId counterValue(CooperativeId cooperative, Currency national) {
        return main(cooperative, AccountRole.FX_COUNTERVALUE, national);
    }

    AccountId difference(CooperativeId cooperative, Currency national) {
        return main(cooperative, AccountRole.FX_DIFFERENCE, national);
    }

    /** What a branch earned by purchases and sales. */
    AccountId result(CooperativeId cooperative, BranchId branch, Currency national) {
        return accounts.own(cooperative, AccountRole.FX_TRADING_RESULT, branch, national);
    }

    private AccountId main(CooperativeId cooperative, AccountRole role, Currency currency) {
        return accounts.own(
                cooperative, role, cooperatives.mainBranch(cooperative).id(), currency);
    }
}
