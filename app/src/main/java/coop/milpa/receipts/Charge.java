package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountRole;

/**
 * What it costs an account to be paid, such as the tax on a movement. It is taken out of the account that is paid and
 * given to the cooperative's own, by lines of the same entry.
 *
 * @param reason  stable, module first, such as {@code savings.movement-tax}; also the message key of its name; at most
 *     60 characters
 * @param credited  what the cooperative's own account that it goes to plays in the chart
 * @param amount  more than nothing
 */
public record Charge(String reason, AccountRole credited, Money amount) {

    public Charge {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Charged " + amount + ": " + reason);
        }
    }
}
