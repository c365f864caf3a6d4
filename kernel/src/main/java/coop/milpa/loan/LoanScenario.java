package coop.milpa.loan;

import java.util.List;

/**
 * A loan and what happened to it.
 *
 * @param terms  what was agreed
 * @param allocation  what payments pay first
 * @param early  what payments before their day do
 * @param events  by date
 */
public record LoanScenario(LoanTerms terms, Allocation allocation, EarlyPayment early, List<LoanEvent> events) {

    public LoanScenario {
        if (early.isDaily() && terms.repayment().method() == LoanMethod.FLAT) {
            throw new IllegalArgumentException("Flat interest does not run on what is owed");
        }
        events = List.copyOf(events);
    }
}
