package coop.milpa.kernel;

/**
 * The rate of deposits kept at least so long.
 *
 * @param months  whole months, not negative
 */
public record RateChartRow(int months, Rate rate) {

    public RateChartRow {
        if (months < 0) {
            throw new IllegalArgumentException("Months cannot be negative: " + months);
        }
    }
}
