package coop.milpa.teller;

import coop.milpa.kernel.Money;
import java.util.Optional;

/**
 * A cash point on a day of the books.
 *
 * @param point  which
 * @param cash  what became of it; a difference that was posted on that day is in it
 * @param counted  what was counted at the close of the last shift of that day; empty without one that was counted
 */
public record CashPointDay(CashPoint point, CashFlow cash, Optional<Money> counted) {

    /** Counted less expected, as far as it was not posted on that day; empty until it is counted. */
    public Optional<Money> difference() {
        return counted.map(sum -> sum.minus(cash.expected()));
    }
}
