package coop.milpa.credit.cli;

import coop.milpa.kernel.DayCount;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.DueDay;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LevelRule;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanInterest;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the contracts and what they mean. */
final class Words {

    static final Map<String, LoanMethod> METHODS = names(List.of(LoanMethod.values()));
    static final Map<String, LoanStep.Unit> UNITS = names(List.of(LoanStep.Unit.values()));
    static final Map<String, Optional<DayCount>> INTEREST = measures();
    static final Map<String, LoanInterest.Partial> PARTIAL = names(List.of(LoanInterest.Partial.values()));
    static final Map<String, LevelRule.From> LEVEL_FROM = names(List.of(LevelRule.From.values()));
    static final Map<String, DueDay.MonthEnd> MONTH_ENDS = names(List.of(DueDay.MonthEnd.values()));
    static final Map<String, Boolean> KEEPS_ANCHOR = Map.of("KEEP", true, "CLAMP", false);
    static final Map<String, LoanFee.Kind> FEE_KINDS = names(List.of(LoanFee.Kind.values()));
    static final Map<String, LoanFee.When> FEE_WHEN = names(List.of(LoanFee.When.values()));
    static final Map<String, Portion> PORTIONS = names(List.of(Portion.values()));
    static final Map<String, Allocation.Future> FUTURE = names(List.of(Allocation.Future.values()));
    static final Map<String, EarlyPayment> THEN = names(
            List.of(EarlyPayment.NEXT_INSTALMENTS, EarlyPayment.FEWER_INSTALMENTS, EarlyPayment.SMALLER_INSTALMENTS));
    static final Map<String, Boolean> IS_DAILY = Map.of("SCHEDULED", false, "DAILY", true);
    static final Map<String, EventKind> EVENTS = names(List.of(EventKind.values()));
    static final Map<String, RoundingMode> ROUNDING =
            names(List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP));

    private Words() {}

    static <E extends Enum<E>> Map<String, E> names(List<E> values) {
        Map<String, E> names = new HashMap<>();
        values.forEach(value -> names.put(value.name(), value));
        return Map.copyOf(names);
    }

    private static Map<String, Optional<DayCount>> measures() {
        Map<String, Optional<DayCount>> measures = new HashMap<>();
        for (DayCount convention : DayCount.values()) {
            measures.put(convention.code(), Optional.of(convention));
        }
        measures.put("NOMINAL_PERIOD", Optional.empty());
        return Map.copyOf(measures);
    }
}
