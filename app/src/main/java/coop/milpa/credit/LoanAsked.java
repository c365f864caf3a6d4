package coop.milpa.credit;

import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.PlannedInstalment;
import java.util.List;

/**
 * What somebody asks to be lent.
 *
 * @param product  its code
 * @param amount  more than nothing
 * @param instalments  how many; those of the plan where there is one
 * @param grace  what does not fall due at the start
 * @param plan  instalments agreed one by one, by date, adding up to the amount; empty where they are regular
 */
public record LoanAsked(String product, Money amount, int instalments, LoanGrace grace, List<PlannedInstalment> plan) {

    public LoanAsked {
        plan = List.copyOf(plan);
    }
}
