package coop.milpa.credit.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanState;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What being late costs: interest on principal that is overdue, for all days of an instalment once its days of grace
 * are over. Days are counted over 365. Used for one life.
 */
final class Penalties {

    private static final int YEAR = 365;
    private static final LoanEvent.Label LABEL = new LoanEvent.Label("penalty", true);

    private final CreditVersion.Penalty rule;
    private final RoundingMode rounding;
    private final Map<Integer, LocalDate> charged = new HashMap<>();

    Penalties(CreditVersion.Penalty rule, RoundingMode rounding) {
        this.rule = rule;
        this.rounding = rounding;
    }

    boolean any() {
        return !rule.rate().isZero();
    }

    /** What the days since it was asked last cost, as a charge; none if nothing is late. Rounded once. */
    List<LoanEvent> until(LocalDate day, LoanState state) {
        Fraction sum = Fraction.ZERO;
        for (LoanState.Row row : state.rows()) {
            long late = row.instalment().amounts().minus(row.cleared()).principal();
            LocalDate due = row.instalment().due();
            if (late > 0 && due.plusDays(rule.graceDays()).isBefore(day)) {
                LocalDate from = charged.getOrDefault(row.instalment().nr(), due);
                sum = sum.plus(rule.rate()
                        .fraction()
                        .times(DayCount.days(from, day))
                        .times(late)
                        .dividedBy(YEAR));
                charged.put(row.instalment().nr(), day);
            }
        }
        long amount = sum.ofWhole(1, rounding);
        return amount > 0 ? List.of(new LoanEvent.Charge(day, day, amount, LABEL)) : List.of();
    }
}
