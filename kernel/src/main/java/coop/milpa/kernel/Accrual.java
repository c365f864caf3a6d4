package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Interest earned and not yet rounded: exact, in units of the currency, not money yet.
 * <p>
 * It stays exact whatever is added, because it is a {@link Fraction}; what compounds for long is bounded, see
 * {@link Fraction#bounded}. {@link #rounded} and {@link #toMoney} name mode and place.
 *
 * @param exact  the amount; negative when interest is charged
 */
public record Accrual(Fraction exact) {

    public static final Accrual ZERO = new Accrual(Fraction.ZERO);

    /**
     * Simple interest: base × rate × fraction of the year (any textbook of commercial arithmetic, {@code I = P·r·t}).
     */
    public static Accrual of(Fraction base, Rate rate, Fraction years) {
        return new Accrual(base.times(rate.fraction().times(years)));
    }

    public Accrual plus(Accrual other) {
        return new Accrual(exact.plus(other.exact));
    }

    public Accrual minus(Accrual other) {
        return new Accrual(exact.minus(other.exact));
    }

    public Accrual negated() {
        return new Accrual(exact.negated());
    }

    /** That share of it, such as the tax on it. */
    public Accrual share(Rate percent) {
        return new Accrual(exact.times(percent.fraction()));
    }

    public boolean isPositive() {
        return exact.signum() > 0;
    }

    public BigDecimal rounded(Rounding rounding) {
        return rounding.round(exact);
    }

    /**
     * Money at last.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money toMoney(Currency currency, RoundingMode mode) {
        BigDecimal amount = rounded(Rounding.to(currency, mode));
        return new Money(amount.unscaledValue().longValueExact(), currency);
    }
}
