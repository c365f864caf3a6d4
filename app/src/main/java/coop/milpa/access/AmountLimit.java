package coop.milpa.access;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.Optional;

/**
 * How much people of a role may post under a permission, in one currency.
 *
 * @param perOperation  at once; none if that is not limited
 * @param perDay  in a day of the calendar; none if that is not limited
 */
public record AmountLimit(String permission, Currency currency, Optional<Money> perOperation, Optional<Money> perDay) {

    public AmountLimit {
        perOperation.ifPresent(amount -> check(amount, currency));
        perDay.ifPresent(amount -> check(amount, currency));
    }

    private static void check(Money amount, Currency currency) {
        if (!amount.isPositive() || !amount.currency().equals(currency)) {
            throw new IllegalArgumentException("Limit in " + currency + " is " + amount);
        }
    }
}
