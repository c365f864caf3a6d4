package coop.milpa.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A deposit closed before its time.
 *
 * @param on  first day that earns no more
 * @param penalty  what that costs
 */
public record DepositClosure(LocalDate on, ClosurePenalty penalty) {

    /** The rates that count from the first day on. */
    RateTable rates(RateTable agreed, LocalDate from) {
        return switch (penalty) {
            case ClosurePenalty.None none -> agreed;
            case ClosurePenalty.MonthsOfInterest months -> agreed;
            case ClosurePenalty.PointsOff off -> agreed.lessPoints(off.points());
            case ClosurePenalty.RateForTimeHeld held ->
                RateTable.flat(rateFor(held.chart(), from).lessPoints(held.points()));
        };
    }

    private Rate rateFor(List<RateChartRow> chart, LocalDate from) {
        return chart.stream()
                .filter(row -> !from.plusMonths(row.months()).isAfter(on))
                .max(Comparator.comparingInt(RateChartRow::months))
                .map(RateChartRow::rate)
                .orElse(Rate.ZERO);
    }
}
