package coop.milpa.shares;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import java.util.Optional;

/**
 * How much of the contributions of leavers may be released now.
 *
 * @param year  the financial year
 * @param capitalAtStart  what had been paid in, and not been released to leavers, when the year before ended
 * @param quota  the part of it that may be released in the year; empty for no such rule
 * @param released  what was released in the year
 * @param capital  what is paid in now, with what leavers wait for
 * @param floor  what it may not go below; empty for no such rule
 */
public record RedemptionRoom(
        Books.Period year,
        Money capitalAtStart,
        Optional<Money> quota,
        Money released,
        Money capital,
        Optional<Money> floor) {

    /** What is left of the quota. */
    public Optional<Money> quotaLeft() {
        return quota.map(all -> atLeastNothing(all.minus(released)));
    }

    /** What there is above the least capital. */
    public Optional<Money> aboveFloor() {
        return floor.map(least -> atLeastNothing(capital.minus(least)));
    }

    /** The most that may be released now: never more than there is. */
    public Money most() {
        Money most = atLeastNothing(capital);
        most = least(most, quotaLeft().orElse(most));
        return least(most, aboveFloor().orElse(most));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money atLeastNothing(Money money) {
        return money.isNegative() ? Money.zero(money.currency()) : money;
    }
}
