package coop.milpa.teller;

import coop.milpa.kernel.Money;
import java.util.Optional;

/**
 * A cash point as it stands now. It says what the books expect to be there: not for the eyes of whoever is just
 * counting.
 *
 * @param point  which
 * @param balance  what the books say is in it
 * @param limit  how much should be in it at most, as the cooperative decided; empty if it did not
 * @param shift  the shift that has begun on a drawer and not ended
 */
public record CashPointView(CashPoint point, Money balance, Optional<Money> limit, Optional<Shift> shift) {

    /** By how much there is more in it than there should be; empty if there is not. An alert, never a refusal. */
    public Optional<Money> aboveLimit() {
        return limit.filter(most -> balance.compareTo(most) > 0).map(balance::minus);
    }
}
