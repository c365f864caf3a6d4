package coop.milpa.savings.cli;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.PeriodStart;
import coop.milpa.kernel.RoundAt;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the contract and what they mean. */
final class Words {

    static final Map<String, BalanceBase> BASES = names(List.of(BalanceBase.values()));
    static final Map<String, TierMethod> TIER_METHODS = names(List.of(TierMethod.values()));
    static final Map<String, PeriodStart> PERIODS = names(List.of(PeriodStart.values()));
    static final Map<String, RoundAt> ROUND_AT = names(List.of(RoundAt.values()));
    static final Map<String, Frequency> COMPOUNDING = frequencies("NONE");
    static final Map<String, Frequency> POSTING = frequencies("AT_END");
    static final Map<String, YearDays> YEAR_DAYS =
            Map.of("365", YearDays.DAYS_365, "360", YearDays.DAYS_360, "ACTUAL", YearDays.ACTUAL);
    static final Map<String, RoundingMode> ROUNDING =
            names(List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP));

    private Words() {}

    private static <E extends Enum<E>> Map<String, E> names(List<E> values) {
        Map<String, E> names = new HashMap<>();
        values.forEach(value -> names.put(value.name(), value));
        return Map.copyOf(names);
    }

    private static Map<String, Frequency> frequencies(String never) {
        Map<String, Frequency> names = new HashMap<>(names(List.of(Frequency.values())));
        names.put(never, Frequency.NEVER);
        names.remove(Frequency.NEVER.name());
        return Map.copyOf(names);
    }
}
