package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.cli.jsonl.Range;
import coop.milpa.kernel.ClosurePenalty;
import coop.milpa.kernel.DepositClosure;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateChartRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a deposit ended before its time. A penalty without {@code closedOn} is a term that never came to bear. */
final class ClosureFields {

    private static final Range MONTHS = Range.of("0", "1200", 12);
    private static final int CHART_ROWS_MAX = 1200;
    private static final int CHART_MONTHS_MAX = 1200;

    /** What points come off. */
    private enum PointsBase {
        CONTRACT_RATE,
        RATE_FOR_TIME_HELD
    }

    private static final Map<String, PointsBase> BASES = Map.of(
            PointsBase.CONTRACT_RATE.name(), PointsBase.CONTRACT_RATE,
            PointsBase.RATE_FOR_TIME_HELD.name(), PointsBase.RATE_FOR_TIME_HELD);

    private ClosureFields() {}

    static Optional<DepositClosure> read(Fields fields, HistoryFields history) {
        Optional<LocalDate> on = fields.has("closedOn") ? Optional.of(fields.date("closedOn")) : Optional.empty();
        boolean outside =
                on.isPresent() && (on.get().isBefore(history.from()) || on.get().isAfter(history.to()));
        fields.refuseIf(outside, Kind.DATES_OUT_OF_ORDER, "closedOn");
        ClosurePenalty penalty = fields.has("penalty") ? penalty(fields.object("penalty")) : new ClosurePenalty.None();
        return on.map(day -> new DepositClosure(day, penalty));
    }

    private static ClosurePenalty penalty(Fields penalty) {
        boolean months = penalty.has("monthsOfInterest");
        penalty.refuseIf(
                months && (penalty.has("points") || penalty.has("chart")), Kind.COMBINATION, "monthsOfInterest");
        if (months) {
            return new ClosurePenalty.MonthsOfInterest(penalty.number("monthsOfInterest", MONTHS));
        }
        return switch (penalty.choice("base", BASES)) {
            case CONTRACT_RATE -> new ClosurePenalty.PointsOff(new Rate(penalty.number("points", TermsFields.PERCENT)));
            case RATE_FOR_TIME_HELD -> timeHeld(penalty);
        };
    }

    private static ClosurePenalty timeHeld(Fields penalty) {
        BigDecimal points = penalty.number("points", TermsFields.PERCENT, BigDecimal.ZERO);
        List<RateChartRow> chart = new ArrayList<>();
        Set<Integer> starts = new HashSet<>();
        for (Fields each : penalty.objects("chart", CHART_ROWS_MAX)) {
            int months = each.whole("months", 0, CHART_MONTHS_MAX);
            each.refuseIf(!starts.add(months), Kind.COMBINATION, "months");
            chart.add(new RateChartRow(months, new Rate(each.number("rate", TermsFields.PERCENT))));
        }
        penalty.refuseIf(chart.isEmpty(), Kind.MISSING, "chart");
        return new ClosurePenalty.RateForTimeHeld(new Rate(points), chart);
    }
}
