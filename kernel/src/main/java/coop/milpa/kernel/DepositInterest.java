package coop.milpa.kernel;

import java.math.BigDecimal;

/**
 * The calculator of deposit interest: savings, term deposits and recurring deposits alike.
 * <p>
 * A day's interest is base × rate ÷ days of the year (simple interest); within a posting period interest joins the
 * base where compounding falls; at a posting it is rounded, taxed and joins the balance. Nothing else is rounded.
 */
public final class DepositInterest {

    private DepositInterest() {}

    /** What the days of the history earn. */
    public static DepositStatement calculate(DepositTerms terms, DepositHistory history) {
        return explain(terms, history).statement();
    }

    /** As {@link #calculate(DepositTerms, DepositHistory)}, with every step. */
    public static ExplainedDeposit explain(DepositTerms terms, DepositHistory history) {
        return new DepositRun(terms, history).run();
    }

    /** What is paid for a deposit closed before its time: one posting, on the day of closing. */
    public static DepositStatement calculate(DepositTerms terms, DepositHistory history, DepositClosure closure) {
        return explain(terms, history, closure).statement();
    }

    /**
     * As {@link #calculate(DepositTerms, DepositHistory, DepositClosure)}, with every step. On the last day it is no
     * premature closure and costs nothing.
     *
     * @throws IllegalArgumentException if it closes before it begins or after it ends
     */
    public static ExplainedDeposit explain(DepositTerms terms, DepositHistory history, DepositClosure closure) {
        if (closure.on().isBefore(history.from()) || closure.on().isAfter(history.to())) {
            throw new IllegalArgumentException(closure + " is not within " + history.from() + " to " + history.to());
        }
        if (closure.on().equals(history.to())) {
            return explain(terms, history);
        }
        RateTable rates = closure.rates(terms.earning().rates(), history.from());
        return new DepositRun(terms.closedEarly(rates), history.until(closure.on())).runClosed(monthsGivenUp(closure));
    }

    private static BigDecimal monthsGivenUp(DepositClosure closure) {
        return switch (closure.penalty()) {
            case ClosurePenalty.MonthsOfInterest penalty -> penalty.months();
            case ClosurePenalty.None none -> BigDecimal.ZERO;
            case ClosurePenalty.PointsOff off -> BigDecimal.ZERO;
            case ClosurePenalty.RateForTimeHeld held -> BigDecimal.ZERO;
        };
    }
}
