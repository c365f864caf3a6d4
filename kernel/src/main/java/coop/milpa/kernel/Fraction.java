package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: numerator over denominator, of any length. Nothing is lost until {@link #rounded} says where.
 * <p>
 * Not reduced after each step: interest that compounds daily multiplies by the same small denominators, and a
 * greatest common divisor of thousands of digits costs more than the digits. Adding two fractions whose denominators
 * divide one another, the usual case, stays linear in their length.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final int DENOMINATOR_BITS_MAX = 1024;
    private static final int DECIMALS_KEPT = 150;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * The ratio of two whole numbers.
     *
     * @throws IllegalArgumentException if the denominator is not positive
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("Denominator must be positive: " + denominator);
        }
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Exactly this decimal. */
    public static Fraction of(BigDecimal decimal) {
        if (decimal.scale() <= 0) {
            return new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
        }
        return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return denominator.bitLength() >= other.denominator.bitLength() ? plusShorter(other) : other.plusShorter(this);
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /**
     * One part of that many.
     *
     * @throws IllegalArgumentException if the divisor is not positive
     */
    public Fraction dividedBy(long divisor) {
        return times(of(1, divisor));
    }

    /**
     * How many times the other goes into this one.
     *
     * @throws IllegalArgumentException if the divisor is not positive
     */
    public Fraction dividedBy(Fraction divisor) {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("Divisor must be positive: " + divisor);
        }
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** The same number with the smallest numerator and denominator. */
    public Fraction reduced() {
        BigInteger common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    /**
     * The same number, unless its denominator has more than 1,024 bits (about 300 digits): then the nearest with 150
     * decimals. Compounding applies it to what it adds to the base, or years of it would be reckoned with numbers of
     * thousands of digits. A month of daily compounding at a rate of two decimals stays exact.
     */
    public Fraction bounded() {
        boolean shortEnough = denominator.bitLength() <= DENOMINATOR_BITS_MAX;
        return shortEnough ? this : of(rounded(DECIMALS_KEPT, RoundingMode.HALF_EVEN));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The nearest decimal with that many decimals, in that direction: the only place where digits are dropped. */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    }

    /**
     * That many times this number as a whole number, such as interest in minor units: the same as
     * {@code times(whole).rounded(0, mode)}, and ten times as fast where the figures are short.
     *
     * @throws ArithmeticException if it does not fit
     */
    public long ofWhole(long whole, RoundingMode mode) {
        int bits = numerator.bitLength() + (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(whole)));
        if (bits >= Long.SIZE - 1 || denominator.bitLength() >= Long.SIZE - 2) {
            return times(whole).rounded(0, mode).longValueExact();
        }
        return Quotients.rounded(numerator.longValue() * whole, denominator.longValue(), mode);
    }

    /** The numerator over a denominator that this one's divides. */
    BigInteger numeratorOver(BigInteger common) {
        return numerator.multiply(common.divide(denominator));
    }

    BigInteger denominator() {
        return denominator;
    }

    static Fraction of(BigInteger numerator, BigInteger denominator) {
        return new Fraction(numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        Fraction smallest = reduced();
        return 31 * smallest.numerator.hashCode() + smallest.denominator.hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private Fraction plusShorter(Fraction other) {
        BigInteger[] quotient = denominator.divideAndRemainder(other.denominator);
        if (quotient[1].signum() == 0) {
            return new Fraction(numerator.add(other.numerator.multiply(quotient[0])), denominator);
        }
        BigInteger common = denominator.gcd(other.denominator);
        BigInteger mine = other.denominator.divide(common);
        BigInteger theirs = denominator.divide(common);
        return new Fraction(numerator.multiply(mine).add(other.numerator.multiply(theirs)), denominator.multiply(mine));
    }
}
