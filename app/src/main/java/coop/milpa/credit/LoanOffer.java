package coop.milpa.credit;

import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.LoanTerms;

/**
 * What a loan would be, as it is disclosed before anybody signs.
 *
 * @param asked  what was asked
 * @param version  what it would be granted under
 * @param terms  what would be agreed
 * @param schedule  what would fall due, with the yearly rates with and without costs
 * @param costs  what is paid of it on the day
 */
public record LoanOffer(LoanAsked asked, CreditVersion version, LoanTerms terms, LoanSchedule schedule, Costs costs) {

    /**
     * What is kept back on the day it is paid out.
     *
     * @param fees  for the cooperative
     * @param retained  becomes the member's contribution
     */
    public record Costs(Money fees, Money retained) {

        /** What is paid out of that much. */
        public Money leaves(Money amount) {
            return amount.minus(fees).minus(retained);
        }
    }
}
