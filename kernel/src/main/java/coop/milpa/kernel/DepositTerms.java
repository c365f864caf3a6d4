package coop.milpa.kernel;

/**
 * What was agreed about a deposit's interest.
 *
 * @param earning  rates and the days of a year
 * @param base  the balance that earns
 * @param plan  when interest is compounded and posted
 * @param settlement  how it is rounded and taxed
 */
public record DepositTerms(DepositEarning earning, BalanceBase base, PostingPlan plan, InterestSettlement settlement) {

    DepositTerms closedEarly(RateTable rates) {
        return new DepositTerms(earning.withRates(rates), base, plan.postingOnce(), settlement);
    }
}
