package coop.milpa.shares.internal;

import java.math.BigInteger;

/**
 * A part of a whole number in proportion, exactly: amount × part ÷ all.
 *
 * @param whole  rounded down
 * @param rest  what rounding left, in parts of {@code all}
 */
record Portion(long whole, long rest) {

    /** None of them below zero, {@code all} above, and no part larger than it can count. */
    static Portion of(long amount, long part, long all) {
        if (Math.multiplyHigh(amount, part) == 0 && amount * part >= 0) {
            long product = amount * part;
            return new Portion(product / all, product % all);
        }
        BigInteger[] both = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divideAndRemainder(BigInteger.valueOf(all));
        return new Portion(both[0].longValueExact(), both[1].longValueExact());
    }

    /** The nearest whole number; of two equally near ones the even one. */
    long halfEven(long all) {
        long twice = Long.compare(rest, all - rest);
        boolean up = twice > 0 || (twice == 0 && whole % 2 != 0);
        return up ? whole + 1 : whole;
    }
}
