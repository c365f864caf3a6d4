package coop.milpa.kernel;

import static coop.milpa.kernel.Deposits.AT_END;
import static coop.milpa.kernel.Deposits.CENTS;
import static coop.milpa.kernel.Deposits.MONTHLY;
import static coop.milpa.kernel.Deposits.earning;
import static coop.milpa.kernel.Deposits.flat;
import static coop.milpa.kernel.Deposits.history;
import static coop.milpa.kernel.Deposits.plan;
import static coop.milpa.kernel.Deposits.posting;
import static coop.milpa.kernel.Deposits.settlement;
import static coop.milpa.kernel.Deposits.terms;
import static coop.milpa.kernel.Deposits.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Examples worked by hand; every figure is derived beside it. */
class DepositInterestTest {

    @Test
    void interestIsPostedAfterEachMonthAndEarnsFromThere() {
        // January  1,000.00 × 5 % × 31 ÷ 365 = 4.2466 → 4.25
        // February 1,004.25 × 5 % × 28 ÷ 365 = 3.8519 → 3.85
        // March    1,008.10 × 5 % × 31 ÷ 365 = 4.2810 → 4.28
        DepositStatement statement =
                DepositInterest.calculate(terms(flat("5"), MONTHLY), history("2025-01-01", "2025-04-01", "1000"));
        assertThat(statement.postings())
                .containsExactly(
                        posting("2025-02-01", "4.25", "0.00", "1004.25"),
                        posting("2025-03-01", "3.85", "0.00", "1008.10"),
                        posting("2025-04-01", "4.28", "0.00", "1012.38"));
        assertThat(statement.interest()).isEqualTo("12.38");
        assertThat(statement.balance()).isEqualTo("1012.38");
    }

    @Test
    void anUnfinishedPeriodIsPostedWhereTheDaysEnd() {
        // 1,000 × 5 % × 14 ÷ 365 = 1.9178
        DepositStatement statement =
                DepositInterest.calculate(terms(flat("5"), MONTHLY), history("2025-01-01", "2025-01-15", "1000"));
        assertThat(statement.postings()).containsExactly(posting("2025-01-15", "1.92", "0.00", "1001.92"));
    }

    @Test
    void aMovementEarnsFromItsOwnDay() {
        // (10 × 1,000 + 21 × 1,500) × 5 % ÷ 365 = 2,075 ÷ 365 = 5.6849
        assertThat(interest(terms(flat("5"), MONTHLY), january())).isEqualTo("5.68");
    }

    @Test
    void thePostingOfADayStandsBeforeItsMovements() {
        // 4.25 as in the first example; the 500 of 1 February come after it
        DepositStatement statement = DepositInterest.calculate(
                terms(flat("5"), MONTHLY), history("2025-01-01", "2025-02-02", "1000", "2025-02-01: 500"));
        assertThat(statement.postings().getFirst().balance()).isEqualTo("1004.25");
        // 1,504.25 × 5 % ÷ 365 = 0.2061
        assertThat(statement.balance()).isEqualTo("1504.46");
    }

    @Test
    void theBaseDecidesWhichTierIsReached() {
        DepositEarning earning =
                earning(tiers(TierMethod.WHOLE_BALANCE, "0: 2", "1400: 4"), "0", "0", YearDays.DAYS_365);
        // daily   (10 × 1,000 × 2 % + 21 × 1,500 × 4 %) ÷ 365 = 1,460 ÷ 365 = 4
        assertThat(interest(based(earning, BalanceBase.DAILY_BALANCE), january()))
                .isEqualTo("4.00");
        // average 41,500 ÷ 31 = 1,338.71, tier 2 %: 41,500 × 2 % ÷ 365 = 2.2740
        assertThat(interest(based(earning, BalanceBase.AVERAGE_BALANCE), january()))
                .isEqualTo("2.27");
        // minimum 1,000 × 2 % × 31 ÷ 365 = 1.6986
        assertThat(interest(based(earning, BalanceBase.MINIMUM_BALANCE), january()))
                .isEqualTo("1.70");
    }

    @Test
    void slicesEarnEachAtItsRate() {
        String[] table = {"0: 2", "1000: 3", "2000: 4"};
        DepositHistory year = history("2025-01-01", "2026-01-01", "2500");
        DepositEarning slices = earning(tiers(TierMethod.SLICES, table), "0", "0", YearDays.DAYS_365);
        DepositEarning whole = earning(tiers(TierMethod.WHOLE_BALANCE, table), "0", "0", YearDays.DAYS_365);
        // 1,000 × 2 % + 1,000 × 3 % + 500 × 4 % = 70; 2,500 × 4 % = 100
        assertThat(interest(terms(slices, AT_END), year)).isEqualTo("70.00");
        assertThat(interest(terms(whole, AT_END), year)).isEqualTo("100.00");
    }

    @Test
    void aTierBeginsAtItsAmount() {
        DepositEarning earning =
                earning(tiers(TierMethod.WHOLE_BALANCE, "100: 2", "1000: 3"), "0", "0", YearDays.DAYS_365);
        assertThat(interest(terms(earning, AT_END), history("2025-01-01", "2026-01-01", "1000")))
                .isEqualTo("30.00");
        assertThat(interest(terms(earning, AT_END), history("2025-01-01", "2026-01-01", "999.99")))
                .isEqualTo("20.00");
        assertThat(interest(terms(earning, AT_END), history("2025-01-01", "2026-01-01", "99.99")))
                .isEqualTo("0.00");
    }

    @Test
    void anOverdraftIsChargedAndNotTaxed() {
        // (10 × 100 × 5 % − 10 × 200 × 20 % + 11 × 200 × 5 %) ÷ 365 = (50 − 400 + 110) ÷ 365 = −0.6575
        DepositEarning earning = earning(RateTable.flat(Rate.of("5")), "20", "0", YearDays.DAYS_365);
        var terms = new DepositTerms(earning, BalanceBase.DAILY_BALANCE, MONTHLY, settlement(RoundAt.POSTING, "10"));
        DepositHistory history = history("2025-01-01", "2025-02-01", "100", "2025-01-11: -300", "2025-01-21: 400");
        assertThat(DepositInterest.calculate(terms, history).postings())
                .containsExactly(posting("2025-02-01", "-0.66", "0.00", "199.34"));
    }

    @Test
    void belowTheMinimumNothingIsEarned() {
        DepositEarning earning = earning(RateTable.flat(Rate.of("5")), "0", "500", YearDays.DAYS_365);
        // 10 days at 499.99 earn nothing, 21 days at 500: 500 × 5 % × 21 ÷ 365 = 1.4384
        DepositHistory history = history("2025-01-01", "2025-02-01", "499.99", "2025-01-11: 0.01");
        assertThat(interest(terms(earning, MONTHLY), history)).isEqualTo("1.44");
    }

    @Test
    void actualYearsHave366DaysInLeapYears() {
        // 10,000 × 3.66 % = 366 a year: 366 × 31 ÷ 365 + 366 × 31 ÷ 366 = 31.0849 + 31
        DepositEarning earning = earning(RateTable.flat(Rate.of("3.66")), "0", "0", YearDays.ACTUAL);
        DepositHistory history = history("2023-12-01", "2024-02-01", "10000");
        assertThat(interest(terms(earning, AT_END), history)).isEqualTo("62.08");
    }

    @Test
    void compoundingAddsUnpostedInterestToTheBase() {
        DepositEarning earning = earning(RateTable.flat(Rate.of("12")), "0", "0", YearDays.DAYS_360);
        DepositHistory history = history("2025-01-01", "2025-03-01", "1000");
        // simple: 1,000 × 12 % × 59 ÷ 360 = 19.6667
        assertThat(interest(terms(earning, AT_END), history)).isEqualTo("19.67");
        // January 10.3333; February 1,010.3333 × 12 % × 28 ÷ 360 = 9.4298; together 19.7631
        assertThat(interest(terms(earning, plan(Frequency.MONTHLY, Frequency.NEVER)), history))
                .isEqualTo("19.76");
    }

    @Test
    void dailyCompoundingOfAYearNeedsNoRounding() {
        // 1,000 × ((1 + 0.1 ÷ 365)^365 − 1) = 105.15578
        assertThat(interest(
                        terms(flat("10"), plan(Frequency.DAILY, Frequency.NEVER)),
                        history("2025-01-01", "2026-01-01", "1000")))
                .isEqualTo("105.16");
    }

    @Test
    void compoundingLessOftenThanPostingChangesNothing() {
        DepositHistory history = history("2025-01-01", "2026-01-01", "1000");
        assertThat(interest(terms(flat("5"), plan(Frequency.ANNUAL, Frequency.MONTHLY)), history))
                .isEqualTo(interest(terms(flat("5"), MONTHLY), history));
    }

    @Test
    void compoundingAddsToTheAverageOfThePostingPeriod() {
        // average of 59 days: (31 × 1,000 + 28 × 2,180) ÷ 59 = 92,040 ÷ 59 = 1,560
        // January 1,560 × 12 % × 31 ÷ 360 = 16.12; February (1,560 + 16.12) × 12 % × 28 ÷ 360 = 14.7105
        DepositEarning earning = earning(RateTable.flat(Rate.of("12")), "0", "0", YearDays.DAYS_360);
        var terms =
                new DepositTerms(earning, BalanceBase.AVERAGE_BALANCE, plan(Frequency.MONTHLY, Frequency.NEVER), CENTS);
        DepositHistory history = history("2025-01-01", "2025-03-01", "1000", "2025-02-01: 1180");
        assertThat(interest(terms, history)).isEqualTo("30.83");
    }

    @Test
    void taxIsRoundedApartFromTheExactInterest() {
        // 905.50 × 5 % × 31 ÷ 365 = 3.84527 → 3.85; 10 % of it 0.384527 → 0.38, though 10 % of 3.85 is a tie
        var halfUp = new InterestSettlement(new Rounding(RoundingMode.HALF_UP, 2), RoundAt.POSTING, Rate.of("10"));
        var terms = new DepositTerms(flat("5"), BalanceBase.DAILY_BALANCE, MONTHLY, halfUp);
        DepositHistory history = history("2025-01-01", "2025-02-01", "905.50");
        assertThat(DepositInterest.calculate(terms, history).postings())
                .containsExactly(posting("2025-02-01", "3.85", "0.38", "908.97"));
    }

    @Test
    void aTieGoesToTheEvenNeighbour() {
        // 456.25 × 10 % ÷ 365 = 0.125; 1,368.75 × 10 % ÷ 365 = 0.375
        assertThat(interest(terms(flat("10"), AT_END), history("2025-01-01", "2025-01-02", "456.25")))
                .isEqualTo("0.12");
        assertThat(interest(terms(flat("10"), AT_END), history("2025-01-01", "2025-01-02", "1368.75")))
                .isEqualTo("0.38");
    }

    @Test
    void roundedAtTheEndSmallPostingsAreNotLost() {
        // 10 × 5 % ÷ 365 = 0.00137 a day: always 0.00 when rounded daily, 0.0412 after 30 days when carried
        PostingPlan daily = plan(Frequency.NEVER, Frequency.DAILY);
        DepositHistory history = history("2025-01-01", "2025-01-31", "10");
        assertThat(interest(terms(flat("5"), daily), history)).isEqualTo("0.00");
        var atEnd = new DepositTerms(flat("5"), BalanceBase.DAILY_BALANCE, daily, settlement(RoundAt.END, "0"));
        DepositStatement statement = DepositInterest.calculate(atEnd, history);
        assertThat(statement.interest()).isEqualTo("0.04");
        assertThat(statement.balance()).isEqualTo("10.04");
        assertThat(statement.postings())
                .hasSize(30)
                .allMatch(posting -> posting.interest().signum() == 0)
                .last()
                .isEqualTo(posting("2025-01-31", "0.00", "0.00", "10.04"));
    }

    @Test
    void theEffectiveRateIsOfASingleOpeningBalance() {
        // 1.05^(365 ÷ 365) − 1
        DepositTerms terms = terms(flat("5"), AT_END);
        assertThat(DepositInterest.calculate(terms, history("2025-01-01", "2026-01-01", "1000"))
                        .effectiveAnnualRate())
                .contains(Rate.of("5"));
        assertThat(DepositInterest.calculate(terms, january()).effectiveAnnualRate())
                .isEmpty();
        assertThat(DepositInterest.calculate(terms, history("2025-01-01", "2026-01-01", "0"))
                        .effectiveAnnualRate())
                .isEmpty();
    }

    private static DepositHistory january() {
        return history("2025-01-01", "2025-02-01", "1000", "2025-01-11: 500");
    }

    private static DepositTerms based(DepositEarning earning, BalanceBase base) {
        return new DepositTerms(earning, base, MONTHLY, CENTS);
    }

    private static BigDecimal interest(DepositTerms terms, DepositHistory history) {
        return DepositInterest.calculate(terms, history).interest();
    }
}
