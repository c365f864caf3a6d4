package coop.milpa.savings.internal;

import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Interest in minor units, earned and not yet rounded: exact, numerator over denominator, not reduced. What
 * {@link coop.milpa.kernel.Accrual} is for one account, made lean for a million.
 *
 * @param numerator  negative when more was given before than earned
 * @param denominator  above zero
 */
record Due(BigInteger numerator, BigInteger denominator) {

    static final Due ZERO = new Due(BigInteger.ZERO, BigInteger.ONE);

    private static final BigInteger PERCENT = BigInteger.valueOf(100);

    Due {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Denominator is " + denominator);
        }
    }

    Due plus(Due other) {
        if (denominator.equals(other.denominator)) {
            return new Due(numerator.add(other.numerator), denominator);
        }
        BigInteger common = denominator.gcd(other.denominator);
        BigInteger mine = other.denominator.divide(common);
        BigInteger theirs = denominator.divide(common);
        return new Due(numerator.multiply(mine).add(other.numerator.multiply(theirs)), denominator.multiply(mine));
    }

    Due minus(Due other) {
        return plus(new Due(other.numerator.negate(), other.denominator));
    }

    /** That share of it, such as the tax on it. */
    Due share(Rate percent) {
        if (percent.isZero()) {
            return ZERO;
        }
        BigDecimal rate = percent.percent().setScale(Math.max(percent.percent().scale(), 0));
        return new Due(
                numerator.multiply(rate.unscaledValue()),
                denominator.multiply(PERCENT).multiply(BigInteger.TEN.pow(rate.scale())));
    }

    int signum() {
        return numerator.signum();
    }

    /**
     * Whole minor units, half to even.
     *
     * @throws ArithmeticException if they do not fit
     */
    long rounded() {
        return isSmall(numerator) && isSmall(denominator)
                ? rounded(numerator.longValue(), denominator.longValue())
                : roundedLarge();
    }

    /** What fits into half of a long's range, as nearly all does: the same division without objects. */
    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Long.SIZE - 1;
    }

    private static long rounded(long numerator, long denominator) {
        long whole = numerator / denominator;
        long rest = Math.abs(numerator % denominator);
        int half = Long.compare(2 * rest, denominator);
        boolean up = half > 0 || (half == 0 && whole % 2 != 0);
        return up ? whole + Long.signum(numerator) : whole;
    }

    private long roundedLarge() {
        BigInteger[] parts = numerator.abs().divideAndRemainder(denominator);
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        long whole = Math.addExact(parts[0].longValueExact(), up ? 1 : 0);
        return numerator.signum() < 0 ? -whole : whole;
    }
}
