package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.tax.MovementTaxes;
import coop.milpa.termdeposits.TermOrder;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks those who know about cash at the window: whose drawer, who stands behind it, what the country levies on it. */
@Component
class CashWindow {

    private final CashInHand hand;
    private final CashOperations operations;
    private final MovementTaxes taxes;
    private final Cooperatives cooperatives;

    CashWindow(CashInHand hand, CashOperations operations, MovementTaxes taxes, Cooperatives cooperatives) {
        this.hand = hand;
        this.operations = operations;
        this.taxes = taxes;
        this.cooperatives = cooperatives;
    }

    /**
     * Cash that passes the window.
     *
     * @param order  by whom, where
     * @param amount  positive if it comes, negative if it goes
     * @param declaration  who stands behind it
     */
    record Passing(TermOrder order, Money amount, CashDeclaration declaration) {}

    /** The account it comes into or goes out of, or why it may not. */
    Outcome<AccountId> account(Passing cash, LocalDate day) {
        CooperativeId cooperative = cash.order().cooperative();
        return operations
                .forbids(cooperative, cash.amount(), cash.declaration(), day)
                .<Outcome<AccountId>>map(Outcome::refused)
                .orElseGet(() -> hand.account(cooperative, cash.order().branch(), cash.amount()));
    }

    void keep(Passing cash, EntryId entry) {
        operations.record(cash.order().cooperative(), entry, cash.amount(), cash.declaration());
    }

    /** The tax on a movement in cash. */
    Money tax(CooperativeId cooperative, String operation, Money amount, LocalDate day) {
        if (!amount.isPositive()) {
            return Money.zero(amount.currency());
        }
        String country =
                cooperatives.byId(cooperative).map(Cooperative::country).orElseThrow();
        return taxes.of(country, operation, amount, day).amount();
    }

    <T> Outcome<T> explained(CooperativeId cooperative, Outcome<T> answer) {
        return hand.explained(cooperative, answer);
    }
}
