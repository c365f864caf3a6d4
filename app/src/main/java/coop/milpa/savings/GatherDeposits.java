package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.receipts.CashDeclaration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to take cash for many accounts at once.
 *
 * @param order  whose books, which request, who
 * @param concept  what the entry is called; also the permission whose limits by amount apply
 * @param narrative  where the money comes from, in words
 * @param amounts  by account number, in the order in which they are written: 1 or more, of one currency
 * @param cash  who stands behind all of it
 */
public record GatherDeposits(
        SavingsOrder order, String concept, String narrative, Map<String, Money> amounts, CashDeclaration cash) {

    public GatherDeposits {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        if (amounts.isEmpty() || amounts.size() > GatheredDeposits.ACCOUNTS_MAX) {
            throw new IllegalArgumentException("Deposits into " + amounts.size() + " accounts");
        }
    }

    /** All of it. */
    public Money sum() {
        return amounts.values().stream().reduce(Money::plus).orElseThrow();
    }
}
