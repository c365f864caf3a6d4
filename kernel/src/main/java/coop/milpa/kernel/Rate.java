package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rate in percent a year: 12 means twelve hundredths of the base for each year. Also used for a plain share, such
 * as tax in percent of interest.
 *
 * @param percent  as many decimals as the contract has; may be negative
 */
public record Rate(BigDecimal percent) implements Comparable<Rate> {

    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    private static final int PERCENT_DIGITS = 2;

    /**
     * Reads percent: {@code of("12.5")} is 12.5 % a year.
     *
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Rate of(String percent) {
        return new Rate(new BigDecimal(percent));
    }

    /** The part of the base that one whole year earns, exactly: 12 % is 3/25. */
    public Fraction fraction() {
        return Fraction.of(percent.movePointLeft(PERCENT_DIGITS));
    }

    /** Lower by that many percentage points, never below zero. */
    public Rate lessPoints(Rate points) {
        return new Rate(percent.subtract(points.percent).max(BigDecimal.ZERO));
    }

    public boolean isZero() {
        return percent.signum() == 0;
    }

    /** The percentage without superfluous zeros: {@code 12.50} and {@code 12.5} are both "12.5". */
    public String toText() {
        return isZero()
                ? BigInteger.ZERO.toString()
                : percent.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }

    /** Equal when they are the same number: 12.5 and 12.50 are one rate. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rate rate && compareTo(rate) == 0;
    }

    @Override
    public int hashCode() {
        return percent.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return toText() + " %";
    }
}
