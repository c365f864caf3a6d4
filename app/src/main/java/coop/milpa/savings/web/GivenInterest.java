package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.CapitalisedInterest;
import java.util.Currency;
import java.util.List;

/**
 * The interest that an account was given, last periods first, and its sums.
 *
 * @param rows  at most {@value #ROWS_MAX}
 * @param left  how many older ones are not among them
 */
record GivenInterest(List<CapitalisedInterest> rows, int left, Money interest, Money withheld) {

    static final int ROWS_MAX = 60;

    /** {@code all}: first periods first. */
    static GivenInterest of(List<CapitalisedInterest> all, Currency currency) {
        int left = Math.max(0, all.size() - ROWS_MAX);
        List<CapitalisedInterest> rows = all.subList(left, all.size()).reversed();
        Money nothing = Money.zero(currency);
        return new GivenInterest(
                rows,
                left,
                rows.stream().map(CapitalisedInterest::interest).reduce(nothing, Money::plus),
                rows.stream().map(CapitalisedInterest::withheld).reduce(nothing, Money::plus));
    }

    /** What came into the account. */
    public Money net() {
        return interest.minus(withheld);
    }
}
