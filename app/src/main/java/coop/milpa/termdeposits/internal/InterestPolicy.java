package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.Books;
import java.math.RoundingMode;

/**
 * Interest of whole days, simple: money × rate × days ÷ days of the year, rounded once, half to even, on the minor
 * unit. The first day earns, the last does not.
 */
final class InterestPolicy {

    static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    private InterestPolicy() {}

    /** What money earns from a day to another; nothing if that is not later. */
    static Money interest(Money principal, Rate nominal, YearDays year, Books.Period days) {
        long count = DayCount.days(days.from(), days.to());
        Fraction years = Fraction.of(count).dividedBy(year.of(days.from()));
        long minor = Accrual.of(Fraction.of(principal.minor()), nominal, years)
                .exact()
                .rounded(0, ROUNDING)
                .longValueExact();
        return new Money(minor, principal.currency());
    }

    /** Tax on interest, rounded apart in the same mode. */
    static Money withheld(Money interest, Rate withholding) {
        return share(interest, withholding);
    }

    /** A share of money, rounded in the same mode. */
    static Money share(Money of, Rate percent) {
        long minor = Fraction.of(of.minor())
                .times(percent.fraction())
                .rounded(0, ROUNDING)
                .longValueExact();
        return new Money(minor, of.currency());
    }
}
