package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.registry.Cooperatives;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cooperative's own accounts for cheques: those of the branch that took them; banks and debts in the main one. */
@Component
class OwnAccounts {

    private final Accounts accounts;
    private final Charts charts;
    private final Cooperatives cooperatives;

    OwnAccounts(Accounts accounts, Charts charts, Cooperatives cooperatives) {
        this.accounts = accounts;
        this.charts = charts;
        this.cooperatives = cooperatives;
    }

    /** Where what a cheque is worth stands in a state; at the bank once it is paid. */
    AccountId holding(CooperativeId cooperative, Cheque.State state, BranchId branch, Currency currency) {
        return switch (state) {
            case IN_HAND -> accounts.own(cooperative, AccountRole.CHEQUES_IN_HAND, branch, currency);
            case IN_CLEARING -> accounts.own(cooperative, AccountRole.CHEQUES_IN_CLEARING, branch, currency);
            case PAID -> main(cooperative, AccountRole.BANKS, currency);
            case RETURNED -> throw new IllegalStateException("A cheque that came back stands nowhere");
        };
    }

    AccountId debts(CooperativeId cooperative, Currency currency) {
        return main(cooperative, AccountRole.RETURNED_CHEQUES, currency);
    }

    /** The same if there have been debts: writes nothing. */
    Optional<AccountId> openedDebts(CooperativeId cooperative, Currency currency) {
        BranchId branch = cooperatives.mainBranch(cooperative).id();
        return accounts.findOwn(
                        cooperative, charts.playing(cooperative, AccountRole.RETURNED_CHEQUES), branch, currency)
                .map(Account::id);
    }

    AccountId charges(CooperativeId cooperative, BranchId branch, Currency currency) {
        return accounts.own(cooperative, AccountRole.FEE_INCOME, branch, currency);
    }

    AccountId tax(CooperativeId cooperative, BranchId branch, Currency currency) {
        return accounts.own(cooperative, AccountRole.MOVEMENT_TAX_PAYABLE, branch, currency);
    }

    private AccountId main(CooperativeId cooperative, AccountRole role, Currency currency) {
        return accounts.own(
                cooperative, role, cooperatives.mainBranch(cooperative).id(), currency);
    }
}
