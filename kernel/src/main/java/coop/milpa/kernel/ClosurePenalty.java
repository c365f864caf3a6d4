package coop.milpa.kernel;

import java.math.BigDecimal;
import java.util.List;

/** What a deposit loses when it is closed before its time: interest, never savings. */
public sealed interface ClosurePenalty {

    /** Nothing: the contract's rates up to the day of closing. */
    record None() implements ClosurePenalty {}

    /** The contract's rates, each lower by so many points, from the first day on. */
    record PointsOff(Rate points) implements ClosurePenalty {}

    /**
     * The rate the chart gives for the time really kept, lower by so many points, from the first day on.
     *
     * @param chart  of the rows not longer than the complete months kept, the longest counts; none of them, no interest
     */
    record RateForTimeHeld(Rate points, List<RateChartRow> chart) implements ClosurePenalty {

        public RateForTimeHeld {
            chart = List.copyOf(chart);
        }
    }

    /**
     * Simple interest of so many twelfths of a year on the balance at closing, at the contract's rates; at most what
     * was earned.
     */
    record MonthsOfInterest(BigDecimal months) implements ClosurePenalty {

        public MonthsOfInterest {
            if (months.signum() < 0) {
                throw new IllegalArgumentException("Months cannot be negative: " + months);
            }
        }
    }
}
