package coop.milpa.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One figure of a benchmark beside its baseline, which is measured in the same run.
 *
 * @param bench  which benchmark
 * @param name  which figure
 * @param value  what was measured
 * @param unit  of value and baseline
 * @param baseline  what it is compared with; zero where the target is absolute
 * @param goal  what it must reach
 */
public record Figure(String bench, String name, double value, String unit, double baseline, Goal goal) {

    /**
     * What a figure must reach.
     *
     * @param limit  the ratio to the baseline, or the value itself where there is none
     * @param atLeast  whether it must be reached; otherwise it must not be passed
     */
    public record Goal(double limit, boolean atLeast) {

        public static Goal atLeast(double limit) {
            return new Goal(limit, true);
        }

        public static Goal atMost(double limit) {
            return new Goal(limit, false);
        }
    }

    /** Value to baseline; the value itself where there is no baseline. */
    public double ratio() {
        return baseline == 0 ? value : value / baseline;
    }

    public boolean met() {
        return goal.atLeast() ? ratio() >= goal.limit() : ratio() <= goal.limit();
    }

    /** The columns of {@link #row}. */
    public static List<String> columns() {
        return List.of("bench", "figure", "value", "unit", "baseline", "ratio", "target", "met");
    }

    public List<String> row() {
        String target = (goal.atLeast() ? ">= " : "<= ") + text(goal.limit());
        return List.of(bench, name, text(value), unit, text(baseline), text(ratio()), target, String.valueOf(met()));
    }

    /** One JSON object, numbers as numbers. */
    public String json() {
        return """
                {"bench":"%s","figure":"%s","value":%s,"unit":"%s","baseline":%s,"ratio":%s,"target":%s,"met":%s}""".formatted(bench, name, text(value), unit, text(baseline), text(ratio()), text(goal.limit()), met());
    }

    private static String text(double number) {
        int digits = Math.abs(number) >= 100 ? 0 : 2;
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
