package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The yearly rate that, compounded once a year, gives the same growth: (1 + growth)^(365 ÷ days) − 1, also called
 * TEA (tasa efectiva anual). The same as the annual percentage yield of Regulation DD, 12 CFR 1030, appendix A.
 * <p>
 * A root is seldom a finite decimal, so it is taken with 50 digits; what is published has far fewer.
 */
public final class EffectiveRate {

    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal CLOSE = BigDecimal.ONE.movePointLeft(45);
    private static final BigDecimal DOUBLE = BigDecimal.TWO;
    private static final BigDecimal HALF = new BigDecimal("0.5");
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
        BigDecimal year = power(factor, DAYS, days);
        return Optional.of(new Rate(year.subtract(BigDecimal.ONE).movePointRight(2)));
    }

    /**
     * What a year's effective rate makes of one unit in a part of the year: (1 + rate)^(part ÷ whole) − 1. The other way
     * round of {@link #of}.
     *
     * @param part  for example days; zero or more
     * @param whole  how many of them a year has
     */
    public static BigDecimal growth(Rate effective, long part, long whole) {
        if (part < 0 || whole <= 0 || effective.compareTo(Rate.ZERO) < 0) {
            throw new IllegalArgumentException(effective + " for " + part + " of " + whole);
        }
        BigDecimal factor = BigDecimal.ONE.add(effective.percent().movePointLeft(2));
        return part == 0 ? BigDecimal.ZERO : power(factor, part, whole).subtract(BigDecimal.ONE);
    }

    /** factor^(part ÷ whole). Root first: of a number near 1 it takes few steps, of its power it would take thousands. */
    private static BigDecimal power(BigDecimal factor, long part, long whole) {
        long common = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).longValueExact();
        BigDecimal near = factor.round(DIGITS);
        int halvings = 0;
        while (near.compareTo(HALF) < 0 || near.compareTo(DOUBLE) > 0) {
            near = near.sqrt(DIGITS);
            halvings++;
        }
        BigDecimal root = root(near, Math.toIntExact(whole / common));
        return root.pow(Math.toIntExact(part / common), DIGITS).pow(1 << halvings, DIGITS);
    }

    /**
     * Newton's method for a number from ½ to 2. It starts at 1 + (x − 1) ÷ n, by Bernoulli's inequality not below the
     * root and above it by less than the n-th part of a third, so that each step doubles the digits that are right.
     */
    private static BigDecimal root(BigDecimal x, int n) {
        BigDecimal degree = BigDecimal.valueOf(n);
        BigDecimal guess = BigDecimal.ONE.add(x.subtract(BigDecimal.ONE).divide(degree, DIGITS));
        BigDecimal correction = BigDecimal.ONE;
        while (correction.abs().compareTo(CLOSE) > 0) {
            BigDecimal power = guess.pow(n - 1, DIGITS);
            BigDecimal miss = power.multiply(guess, DIGITS).subtract(x);
            correction = miss.divide(power.multiply(degree, DIGITS), DIGITS);
            guess = guess.subtract(correction, DIGITS);
        }
        return guess;
    }
}
