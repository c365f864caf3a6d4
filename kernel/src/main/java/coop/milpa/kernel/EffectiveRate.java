package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The yearly rate that, compounded once a year, gives the same growth: (1 + growth)^(365 ÷ days) − 1, also called
 * TEA (tasa efectiva anual).
 * <p>
 * A root is seldom a finite decimal, so it is taken to 34 digits by Newton's method; what is published has far fewer.
 */
public final class EffectiveRate {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal CLOSE = BigDecimal.ONE.movePointLeft(30);
    private static final int STEPS_MAX = 200;
    private static final int DAYS = 365;

    private EffectiveRate() {}

    /**
     * The effective rate of a growth over some days; empty without days, and when all or more than all is lost.
     *
     * @param growth  interest ÷ opening balance
     * @param days  how long it took
     */
    public static Optional<Rate> of(BigDecimal growth, long days) {
        BigDecimal factor = BigDecimal.ONE.add(growth);
        if (days <= 0 || factor.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal whole = factor.pow(Math.toIntExact(DAYS / days), DIGITS);
        BigDecimal year = whole.multiply(power(factor, DAYS % days, days), DIGITS);
        return Optional.of(new Rate(year.subtract(BigDecimal.ONE).movePointRight(2)));
    }

    /** factor^(part ÷ whole) for 0 ≤ part < whole. */
    private static BigDecimal power(BigDecimal factor, long part, long whole) {
        long common = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).longValueExact();
        BigDecimal raised = factor.pow(Math.toIntExact(part / common), DIGITS);
        return root(raised, Math.toIntExact(whole / common));
    }

    /** Newton from above: starts at 1 + (x − 1) ÷ n, which by Bernoulli's inequality is not below the root. */
    private static BigDecimal root(BigDecimal x, int n) {
        BigDecimal degree = BigDecimal.valueOf(n);
        BigDecimal guess = BigDecimal.ONE.add(x.subtract(BigDecimal.ONE).divide(degree, DIGITS));
        for (int step = 0; step < STEPS_MAX; step++) {
            BigDecimal power = guess.pow(n - 1, DIGITS);
            BigDecimal miss = power.multiply(guess, DIGITS).subtract(x);
            BigDecimal correction = miss.divide(power.multiply(degree, DIGITS), DIGITS);
            guess = guess.subtract(correction, DIGITS);
            if (correction.abs().compareTo(CLOSE) < 0) {
                return guess;
            }
        }
        return guess;
    }
}
