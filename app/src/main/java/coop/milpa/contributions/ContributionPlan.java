package coop.milpa.contributions;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.YearMonth;

/**
 * What a member pays in each month, until the next plan.
 *
 * @param from  the first month
 * @param amount  nothing ends the plan
 * @param dueDay  the day of the month by whose end it is paid: 1 to 31; in a shorter month its last day
 */
public record ContributionPlan(MemberId member, YearMonth from, Money amount, int dueDay) {}
