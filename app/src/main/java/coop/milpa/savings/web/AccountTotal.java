package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.SavingsPosition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several accounts of one currency come to. */
record AccountTotal(Money balance, Money held, Money available) {

    /** A total for each currency, by its code. */
    static List<AccountTotal> of(List<SavingsPosition> positions) {
        Map<String, AccountTotal> totals = new TreeMap<>();
        for (SavingsPosition position : positions) {
            var figures = position.figures();
            totals.merge(
                    figures.balance().currency().getCurrencyCode(),
                    new AccountTotal(figures.balance(), figures.held(), figures.available()),
                    AccountTotal::plus);
        }
        return List.copyOf(totals.values());
    }

    private AccountTotal plus(AccountTotal other) {
        return new AccountTotal(balance.plus(other.balance), held.plus(other.held), available.plus(other.available));
    }
}
