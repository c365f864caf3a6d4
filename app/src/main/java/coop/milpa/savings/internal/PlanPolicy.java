package coop.milpa.savings.internal;

import coop.milpa.kernel.Fraction;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.Quotas;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Decides what becomes of programmed accounts on the days of their quotas. Amounts are minor units. */
final class PlanPolicy {

    private PlanPolicy() {}

    /** Whether a quota fell due on the day and is not there at its end, in full. */
    static boolean missedOn(PlanStanding plan, LocalDate day) {
        Quotas quotas = plan.quotas();
        int due = quotas.dueBy(day);
        return due > 0 && quotas.due(due - 1).equals(day) && plan.owed(day).isPositive();
    }

    static boolean maturesOn(PlanStanding plan, LocalDate day) {
        return plan.quotas().maturity().equals(day);
    }

    /** What one more missed quota costs, when that many were missed with it. */
    static long penalty(MissedQuotas rule, int missed) {
        return missed > rule.tolerated() ? rule.penalty() : 0;
    }

    /** The bonus at maturity: percent of all interest, rounded half to even, and the fixed one. */
    static long bonus(Plan plan, int missed, long interest) {
        if (plan.missed().losesBonus() && missed > plan.missed().tolerated()) {
            return 0;
        }
        long ofInterest = Fraction.of(interest)
                .times(plan.bonusPercent().fraction())
                .rounded(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return Math.addExact(ofInterest, plan.bonusFixed());
    }
}
