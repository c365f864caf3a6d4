package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * What a sum pays of one due.
 *
 * @param due  what is due
 * @param amount  more than nothing, and no more than is due unless it takes any amount
 * @param charges  what that costs the account that is paid: no more than the amount
 */
public record Share(Due due, Money amount, List<Charge> charges) {

    public Share {
        boolean tooMuch = !due.amount().isZero() && amount.compareTo(due.amount()) > 0;
        if (!amount.isPositive() || tooMuch) {
            throw new IllegalArgumentException(amount + " of " + due.amount() + " due: " + due.reference());
        }
        charges = List.copyOf(charges);
        Money charged = charges.stream().map(Charge::amount).reduce(Money.zero(amount.currency()), Money::plus);
        if (charged.compareTo(amount) > 0) {
            throw new IllegalArgumentException(charged + " charged on " + amount + ": " + due.reference());
        }
    }

    /** A share that costs nothing. */
    public Share(Due due, Money amount) {
        this(due, amount, List.of());
    }

    /** The same at a cost. */
    public Share charged(List<Charge> costs) {
        return new Share(due, amount, costs);
    }

    /** The part by which a payer names it. */
    public Part part() {
        return new Part(due.destination(), due.reference(), amount);
    }
}
