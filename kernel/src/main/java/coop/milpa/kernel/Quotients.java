package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Division of whole numbers, rounded to a whole number. */
final class Quotients {

    private Quotients() {}

    /**
     * The quotient, rounded.
     *
     * @param divisor  positive, at most half of the largest number
     */
    static long rounded(long dividend, long divisor, RoundingMode mode) {
        long floor = Math.floorDiv(dividend, divisor);
        long rest = dividend - floor * divisor;
        if (rest == 0) {
            return floor;
        }
        return switch (mode) {
            case FLOOR -> floor;
            case CEILING -> floor + 1;
            case DOWN -> dividend < 0 ? floor + 1 : floor;
            case UP -> dividend < 0 ? floor : floor + 1;
            case HALF_EVEN, HALF_UP, HALF_DOWN -> nearest(floor, Long.compare(2 * rest, divisor), mode);
            case UNNECESSARY ->
                BigDecimal.valueOf(dividend)
                        .divide(BigDecimal.valueOf(divisor), 0, mode)
                        .longValueExact();
        };
    }

    /** The neighbour that is nearer; of two as near the even one, or the one farther from or nearer to zero. */
    private static long nearest(long floor, int half, RoundingMode mode) {
        if (half != 0) {
            return half < 0 ? floor : floor + 1;
        }
        if (mode == RoundingMode.HALF_EVEN) {
            return floor % 2 == 0 ? floor : floor + 1;
        }
        boolean away = mode == RoundingMode.HALF_UP;
        return away == floor < 0 ? floor : floor + 1;
    }
}
