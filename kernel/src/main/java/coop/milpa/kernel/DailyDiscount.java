package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Looks for what one unit of tomorrow is worth today, in whole numbers of 2⁻⁶², where amounts paid later are worth as
 * much as amounts received. Used once.
 */
final class DailyDiscount {

    private static final int POINT = 62;
    private static final long ONE = 1L << POINT;
    private static final int STEPS = 100;
    private static final int SLOPE_SHIFT = 22;

    private final long[] days;
    /** As a share of twice all that is paid, so that no sum is more than a half. */
    private final long[] amounts;
    /** Which of the different times between two flows lies before each. */
    private final int[] gapOf;

    private final long[] gaps;
    private final long[] powers;

    private long value;
    private long slope;

    DailyDiscount(SortedMap<Long, Long> flows) {
        int count = flows.size();
        days = new long[count];
        amounts = new long[count];
        gapOf = new int[count];
        Map<Long, Integer> different = new HashMap<>();
        BigInteger scale = scale(flows);
        long before = 0;
        int n = 0;
        for (Map.Entry<Long, Long> flow : flows.entrySet()) {
            days[n] = flow.getKey();
            amounts[n] = share(flow.getValue(), scale);
            gapOf[n] = different.computeIfAbsent(flow.getKey() - before, gap -> different.size());
            before = flow.getKey();
            n++;
        }
        gaps = new long[different.size()];
        powers = new long[different.size()];
        different.forEach((gap, index) -> gaps[index] = gap);
    }

    /** Newton's steps within a bracket that each step narrows; halves it where a step would leave it. */
    BigDecimal find() {
        long low = 1;
        long high = ONE;
        long discount = high;
        for (int step = 0; step < STEPS && high - low > 1; step++) {
            value(discount);
            if (value == 0) {
                break;
            }
            low = value < 0 ? discount : low;
            high = value > 0 ? discount : high;
            long next = next(discount);
            if (next == discount) {
                break;
            }
            discount = next > low && next < high ? next : low + (high - low) / 2;
        }
        return new BigDecimal(discount).divide(new BigDecimal(ONE), MathContext.DECIMAL128);
    }

    private static BigInteger scale(SortedMap<Long, Long> flows) {
        BigInteger out = BigInteger.ZERO;
        BigInteger in = BigInteger.ZERO;
        for (long amount : flows.values()) {
            out = amount > 0 ? out.add(BigInteger.valueOf(amount)) : out;
            in = amount < 0 ? in.subtract(BigInteger.valueOf(amount)) : in;
        }
        return out.max(in).shiftLeft(1);
    }

    private static long share(long amount, BigInteger scale) {
        return BigInteger.valueOf(amount).shiftLeft(POINT).divide(scale).longValueExact();
    }

    /** What all flows are worth together, and how fast that grows with the discount. */
    private void value(long discount) {
        for (int gap = 0; gap < gaps.length; gap++) {
            powers[gap] = power(discount, gaps[gap]);
        }
        long power = ONE;
        value = 0;
        slope = 0;
        for (int n = 0; n < amounts.length; n++) {
            power = times(power, powers[gapOf[n]]);
            long worth = times(amounts[n], power);
            value += worth;
            slope += (worth >> SLOPE_SHIFT) * days[n];
        }
    }

    private long next(long discount) {
        if (slope <= 0) {
            return 0;
        }
        BigInteger step = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(discount))
                .divide(BigInteger.valueOf(slope).shiftLeft(SLOPE_SHIFT));
        return step.bitLength() < Long.SIZE ? discount - step.longValue() : 0;
    }

    private static long power(long base, long exponent) {
        long result = ONE;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = times(result, square);
            }
            square = rest > 1 ? times(square, square) : square;
        }
        return result;
    }

    /** Rounded to the nearest: of numbers up to one, so nothing is lost in front. */
    private static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return (high << (Long.SIZE - POINT)) + (low >>> POINT) + ((low >>> (POINT - 1)) & 1);
    }
}
