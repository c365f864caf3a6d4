package coop.milpa.collections;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * What was collected for a biller on one day and not handed over.
 *
 * @param bills  how many
 * @param amount  what they said
 * @param commission  what the cooperative keeps of it
 */
public record Held(String biller, LocalDate on, long bills, Money amount, Money commission) {

    public Money total() {
        return amount.minus(commission);
    }
}
