package coop.milpa.contributions;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A member's part of the capital on a day.
 *
 * @param paidIn  what stands in her account
 * @param unpaid  quotas of months that have begun, as far as they are not paid
 * @param arrears  the part of {@code unpaid} whose day is over
 * @param nominal  what one share is worth; empty where the cooperative has not decided
 */
public record ContributionPosition(
        MemberId member, Money paidIn, Money unpaid, Money arrears, Optional<Money> nominal) {

    private static final int FRACTION_DECIMALS = 4;

    /** What she has promised so far: paid in or not. */
    public Money subscribed() {
        return paidIn.plus(unpaid);
    }

    /** Whole shares paid in; none where no nominal value is decided. */
    public long wholeShares() {
        return nominal.map(value -> paidIn.minor() / value.minor()).orElse(0L);
    }

    /** What is paid in beyond whole shares. */
    public Money beyondWholeShares() {
        return nominal.map(value -> new Money(paidIn.minor() % value.minor(), paidIn.currency()))
                .orElse(paidIn);
    }

    /** The same as a part of one share, rounded down to 4 decimals. */
    public BigDecimal fraction() {
        return nominal.map(value -> BigDecimal.valueOf(beyondWholeShares().minor())
                        .divide(BigDecimal.valueOf(value.minor()), FRACTION_DECIMALS, RoundingMode.DOWN))
                .orElse(BigDecimal.ZERO);
    }
}
