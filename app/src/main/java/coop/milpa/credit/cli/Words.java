package coop.milpa.credit.cli;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.loan.Allocation;
import coop.milpa.kernel.loan.DueDay;
import coop.milpa.kernel.loan.EarlyPayment;
import coop.milpa.kernel.loan.LevelRule;
import coop.milpa.kernel.loan.LoanFee;
import coop.milpa.kernel.loan.LoanInterest;
import coop.milpa.kernel.loan.LoanMethod;
import coop.milpa.kernel.loan.LoanStep;
import coop.milpa.kernel.loan.Portion;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the contracts and what they mean. */
final class Words {

    static final Map<String, LoanMethod> METHODS = names(LoanMethod.values());
    static final Map<String, LoanStep.Unit> UNITS = names(LoanStep.Unit.values());
    static final Map<String, Optional<DayCount>> INTEREST = measures();
    static final Map<String, LoanInterest.Partial> PARTIAL = names(LoanInterest.Partial.values());
    static final Map<String, LevelRule.From> LEVEL_FROM = names(LevelRule.From.values());
    static final Map<String, DueDay.MonthEnd> MONTH_ENDS = names(DueDay.MonthEnd.values());
    static final Map<String, Boolean> KEEPS_ANCHOR = Map.of("KEEP", true, "CLAMP", false);
    static final Map<String, LoanFee.Kind> FEE_KINDS = names(LoanFee.Kind.values());
    static final Map<String, LoanFee.When> FEE_WHEN = names(LoanFee.When.values());
    static final Map<String, Portion> PORTIONS = names(Portion.values());
    static final Map<String, Allocation.Future> FUTURE = names(Allocation.Future.values());
    static final Map<String, EarlyPayment> THEN =
            names(EarlyPayment.NEXT_INSTALMENTS, EarlyPayment.FEWER_INSTALMENTS, EarlyPayment.SMALLER_INSTALMENTS);
    static final Map<String, Boolean> IS_DAILY = Map.of("SCHEDULED", false, "DAILY", true);
    static final Map<String, EventKind> EVENTS = names(EventKind.values());
    static final Map<String, RoundingMode> ROUNDING =
            names(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    private Words() {}

    @SafeVarargs
    static <E extends Enum<E>> Map<String, E> names(E... values) {
        Map<String, E> names = new HashMap<>();
        List.of(values).forEach(value -> names.put(value.name(), value));
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
