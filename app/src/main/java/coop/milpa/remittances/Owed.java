package coop.milpa.remittances;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * What a payer owes for the payouts of one day that it has not settled.
 *
 * @param payouts  how many
 * @param amount  what was paid
 * @param commission  what it owes besides
 */
public record Owed(String payer, LocalDate on, long payouts, Money amount, Money commission) {

    public Money total() {
        return amount.plus(commission);
    }
}
