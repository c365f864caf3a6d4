package coop.milpa.contributions.internal;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of the capital one member may own.
 *
 * @param nominal  what one share is worth
 * @param shares  the most whole shares; means nothing without a nominal value
 * @param percent  the largest part of all contributions
 */
record Caps(Optional<Money> nominal, Optional<Long> shares, Optional<BigDecimal> percent) {

    /** Whether anything is capped. */
    boolean any() {
        return percent.isPresent() || (shares.isPresent() && nominal.isPresent());
    }

    /**
     * The cap that someone would be above who paid in more; empty if none.
     *
     * @param paidIn  by her so far
     * @param all  by everyone so far
     */
    Optional<Money> brokenBy(Money paidIn, Money more, Money all) {
        Money after = paidIn.plus(more);
        return byShares()
                .filter(cap -> after.compareTo(cap) > 0)
                .or(() -> byPercent(all.plus(more)).filter(cap -> after.compareTo(cap) > 0));
    }

    private Optional<Money> byShares() {
        return nominal.flatMap(value -> shares.map(value::times));
    }

    /** Rounded down to the minor unit: a cap is never exceeded by rounding. */
    private Optional<Money> byPercent(Money capital) {
        return percent.map(part -> new Money(
                part.multiply(BigDecimal.valueOf(capital.minor()))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact(),
                capital.currency()));
    }
}
