package coop.milpa.kernel.deposit;

import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A deposit closed before its time.
 *
 * @param on  first day that earns no more
 * @param penalty  what that costs
 */
public record Closure(LocalDate on, Penalty penalty) {

    /** The rates that count from the first day on. */
    RateTable rates(RateTable agreed, LocalDate from) {
        return switch (penalty) {
            case Penalty.None none -> agreed;
            case Penalty.MonthsOfInterest months -> agreed;
            case Penalty.PointsOff off -> agreed.lessPoints(off.points());
            case Penalty.RateForTimeHeld held ->
                RateTable.flat(rateFor(held.chart(), from).lessPoints(held.points()));
        };
    }

    private Rate rateFor(List<ChartRow> chart, LocalDate from) {
        return chart.stream()
                .filter(row -> !from.plusMonths(row.months()).isAfter(on))
                .max(Comparator.comparingInt(ChartRow::months))
                .map(ChartRow::rate)
                .orElse(Rate.ZERO);
    }
}
