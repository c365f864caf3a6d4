package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What happened to loans that others published, to the cent: figures of Apache Fineract's tests, named beside each. A
 * change of rate is told there by the day after the first night that it is for.
 */
class PublishedScenariosTest {

    private static final String PURCHASE = "\"principal\":\"500\",\"disbursedOn\":\"2023-01-01\",\"annualRate\":\"0\","
            + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":3,\"every\":15,\"unit\":\"DAYS\","
            + "\"interest\":\"NOMINAL_PERIOD\",\"downPaymentPercent\":\"25\"";

    private static final String THREE_MONTHS =
            "\"principal\":\"3000\",\"disbursedOn\":\"2023-07-01\",\"annualRate\":\"0\","
                    + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":3,\"unit\":\"MONTHS\",\"interest\":\"NOMINAL_PERIOD\"";

    @Test
    void whatIsOverdueGoesOnCostingInterest() {
        // EMICalculation.feature C3238: the second instalment is paid in part, four days late; and five days on
        Scenario late = Scenario.sixMonths()
                .daily()
                .principalFirst()
                .pay("2024-02-01", "17.01")
                .pay("2024-03-05", "10");
        assertThat(late.rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "16.52 0.49 10.00 7.01",
                        "16.61 0.40 0.00 17.01",
                        "16.72 0.29 0.00 17.01",
                        "16.81 0.20 0.00 17.01",
                        "16.91 0.10 0.00 17.01");
        assertThat(transactions(late))
                .containsExactly("1 17.01 16.43 0.58 0.00 83.57", "2 10.00 10.00 0.00 0.00 73.57");
        assertThat(late.with("\"asOf\":\"2024-03-10\"").rows())
                .endsWith(
                        "16.60 0.41 0.00 17.01",
                        "16.72 0.29 0.00 17.01",
                        "16.81 0.20 0.00 17.01",
                        "16.92 0.10 0.00 17.02");
    }

    @Test
    void anInstalmentPaidAheadCostsTheDaysThatHavePassed() {
        // ProgressiveEMICalculatorTest.test_balance_correction_on0215
        assertThat(Scenario.sixMonths()
                        .daily()
                        .pay("2024-02-01", "17.01")
                        .pay("2024-02-15", "17.01")
                        .rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "16.77 0.24 17.01 0.00",
                        "16.42 0.59 0.00 17.01",
                        "16.72 0.29 0.00 17.01",
                        "16.81 0.20 0.00 17.01",
                        "16.85 0.10 0.00 16.95");
    }

    @Test
    void interestOfTheRestOfItsPeriodIsPayableWhenTheNextBegins() {
        // the same test: a due amount of 16.81 and 0.20 on the day the third period begins
        Scenario next = Scenario.sixMonths()
                .daily()
                .pay("2024-02-01", "17.01")
                .pay("2024-02-15", "17.01")
                .pay("2024-03-01", "17.01");
        assertThat(transactions(next)).last().isEqualTo("3 17.01 16.81 0.20 0.00 49.99");
    }

    @Test
    void interestThatRanSinceAnInstalmentWasPaidAheadIsForTheNext() {
        // EMICalculation.feature C3308: two disbursements, 252.91 on February 13 and 405.70 on February 24
        Scenario refunds = Scenario.of(
                        "\"disbursements\":[{\"on\":\"2024-01-01\",\"amount\":\"500\"},"
                                + "{\"on\":\"2024-01-05\",\"amount\":\"500\"}],\"annualRate\":\"9.9\","
                                + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":6,\"unit\":\"MONTHS\",\"interest\":\"ACT/ACT\"")
                .daily()
                .pay("2024-02-01", "171.39")
                .pay("2024-02-13", "250")
                .pay("2024-02-13", "2.91");
        assertThat(refunds.rows())
                .containsExactly(
                        "163.55 7.84 171.39 0.00",
                        "168.67 2.72 171.39 0.00",
                        "163.78 7.61 81.52 89.87",
                        "167.30 4.09 0.00 171.39",
                        "168.57 2.82 0.00 171.39",
                        "168.13 1.36 0.00 169.49");
        Scenario more = refunds.pay("2024-02-24", "400").pay("2024-02-24", "5.70");
        assertThat(more.rows())
                .containsExactly(
                        "163.55 7.84 171.39 0.00",
                        "168.67 2.72 171.39 0.00",
                        "169.65 1.74 171.39 0.00",
                        "171.39 0.00 171.39 0.00",
                        "166.55 4.84 144.44 26.95",
                        "160.19 1.30 0.00 161.49");
        assertThat(transactions(more)).endsWith("4 400.00 398.26 1.74 0.00 188.00", "5 5.70 5.70 0.00 0.00 182.30");
    }

    @Test
    void whoPaysOffOwesInterestToTheDay() {
        // ProgressiveEMICalculatorTest.test_payoff_on0215 and …on0115
        Scenario second =
                Scenario.sixMonths().daily().pay("2024-02-01", "17.01").event("2024-02-15", "PAY_OFF");
        assertThat(second.rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "16.77 0.24 17.01 0.00",
                        "17.01 0.00 17.01 0.00",
                        "17.01 0.00 17.01 0.00",
                        "17.01 0.00 17.01 0.00",
                        "15.77 0.00 15.77 0.00");
        assertThat(Lines.text(second.answer(), "state")).isEqualTo("PAID");
        assertThat(Scenario.sixMonths().daily().event("2024-01-15", "PAY_OFF").rows())
                .startsWith("16.75 0.26 17.01 0.00")
                .endsWith("15.21 0.00 15.21 0.00");
    }

    @Test
    void whatIsPaidAheadOfManyPeriodsLeavesTheirInterestToTheLast() {
        // test_payoff_on0115, before its last payment: 0.05 of January and 0.09 of each of five months
        assertThat(Scenario.sixMonths().daily().pay("2024-01-15", "85.05").rows())
                .startsWith("16.75 0.26 17.01 0.00", "17.01 0.00 17.01 0.00")
                .endsWith("15.21 0.50 0.00 15.71");
    }

    @Test
    void anotherRateMakesAnotherLevelFromItsPeriodOn() {
        // LoanInterestRateChange.feature C3217 (4 % from February 1) and C3916 (from February 15)
        Scenario onDueDay = Scenario.sixMonths()
                .daily()
                .principalFirst()
                .pay("2024-02-01", "17.01")
                .event("2024-02-01", "RATE", "\"annualRate\":\"4\"")
                .pay("2024-03-01", "17.01");
        assertThat(onDueDay.rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "16.60 0.28 16.88 0.00",
                        "16.66 0.22 0.13 16.75",
                        "16.71 0.17 0.00 16.88",
                        "16.77 0.11 0.00 16.88",
                        "16.83 0.06 0.00 16.89");
        assertThat(transactions(onDueDay)).last().isEqualTo("3 17.01 16.73 0.28 0.00 66.84");
        assertThat(Scenario.sixMonths()
                        .daily()
                        .principalFirst()
                        .pay("2024-02-01", "17.01")
                        .event("2024-02-15", "RATE", "\"annualRate\":\"4\"")
                        .pay("2024-03-01", "17.01")
                        .rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "16.52 0.38 16.90 0.00",
                        "16.68 0.22 0.11 16.79",
                        "16.73 0.17 0.00 16.90",
                        "16.79 0.11 0.00 16.90",
                        "16.85 0.06 0.00 16.91");
    }

    @Test
    void moneyInAdvanceMayBeSpreadOverAllInstalments() {
        // AdvancedPaymentAllocationLoanRepaymentScheduleTest.uc5: the down payment comes late, with 175 beyond it
        Scenario refund = Scenario.of(PURCHASE)
                .future("REAMORTISE")
                .event("2023-01-01", "REVERSE", "\"event\":0")
                .pay("2023-01-08", "300")
                .pay("2023-01-16", "66.67");
        assertThat(Lines.rows(
                        refund.answer(),
                        "schedule",
                        "nr",
                        "paid",
                        "paidInAdvance",
                        "paidLate",
                        "outstanding",
                        "paidOn"))
                .containsExactly(
                        "0 125.00 0.00 125.00 0.00 2023-01-08",
                        "1 125.00 58.33 0.00 0.00 2023-01-16",
                        "2 58.33 58.33 0.00 66.67 -",
                        "3 58.34 58.34 0.00 66.66 -");
    }

    @Test
    void moneyInAdvanceMayBeForTheLastInstalment() {
        // the same test, uc3: 25 beyond the first instalment, and in the end 25 too much
        Scenario goodwill = Scenario.of(PURCHASE)
                .future("LAST_INSTALMENT")
                .pay("2023-01-16", "150")
                .pay("2023-01-31", "125")
                .pay("2023-02-15", "125");
        assertThat(transactions(goodwill))
                .containsExactly(
                        "0 125.00 125.00 0.00 0.00 375.00",
                        "1 150.00 150.00 0.00 0.00 225.00",
                        "2 125.00 125.00 0.00 0.00 100.00",
                        "3 125.00 100.00 0.00 25.00 0.00");
        assertThat(Lines.rows(goodwill.answer(), "schedule", "paid", "paidInAdvance"))
                .containsExactly("125.00 0.00", "125.00 0.00", "125.00 0.00", "125.00 25.00");
        assertThat(Lines.text(goodwill.answer(), "state")).isEqualTo("OVERPAID");
    }

    @Test
    void whatIsReversedLeavesItsInstalmentToLaterPayments() {
        // the same test, uc4: down payment and first payment bounce; then 100, 40 and 360 come
        Scenario bounced = Scenario.of(PURCHASE)
                .event("2023-01-01", "REVERSE", "\"event\":0")
                .pay("2023-01-16", "125")
                .event("2023-01-16", "REVERSE", "\"event\":2")
                .pay("2023-01-20", "100")
                .pay("2023-01-31", "40");
        assertThat(Lines.rows(bounced.answer(), "schedule", "paid", "outstanding", "paidLate"))
                .containsExactly("125.00 0.00 125.00", "15.00 110.00 15.00", "0.00 125.00 0.00", "0.00 125.00 0.00");
        assertThat(Lines.rows(bounced.pay("2023-02-15", "360").answer(), "schedule", "paid", "paidLate"))
                .containsExactly("125.00 125.00", "125.00 125.00", "125.00 125.00", "125.00 0.00");
    }

    @Test
    void instalmentsAreAgreedAnew() {
        // LoanReschedule.feature C2805, C2806, C2807
        assertThat(dated(THREE_MONTHS, "\"newDue\":\"2023-09-15\""))
                .containsExactly("2023-08-01 31 1000.00", "2023-09-15 45 1000.00", "2023-10-15 30 1000.00");
        assertThat(dated(THREE_MONTHS, "\"extraInstalments\":2"))
                .containsExactly(
                        "2023-08-01 31 1000.00",
                        "2023-09-01 31 500.00",
                        "2023-10-01 30 500.00",
                        "2023-11-01 31 500.00",
                        "2023-12-01 30 500.00");
        assertThat(dated(THREE_MONTHS, "\"principalGrace\":1"))
                .containsExactly(
                        "2023-08-01 31 1000.00",
                        "2023-09-01 31 0.00",
                        "2023-10-01 30 1000.00",
                        "2023-11-01 31 1000.00");
    }

    @Test
    void interestMayBeAgreedToWait() {
        // LoanReschedule.feature C2808: 4,000 at flat 12 %, two periods from September on
        String flat = THREE_MONTHS
                .replace("3000", "4000")
                .replace("\"0\"", "\"12\"")
                .replace("EQUAL_INSTALMENT", "FLAT")
                .replace(":3,", ":4,");
        assertThat(Lines.rows(anew(flat, "\"interestPaymentGrace\":2").answer(), "schedule", "principal", "interest"))
                .containsExactly("1000.00 40.00", "1000.00 0.00", "1000.00 0.00", "1000.00 120.00");
    }

    private static Scenario anew(String terms, String relief) {
        return Scenario.of(terms).event("2023-07-05", "RESCHEDULE", "\"fromDue\":\"2023-09-01\"," + relief);
    }

    private static List<String> dated(String terms, String relief) {
        return Lines.rows(anew(terms, relief).answer(), "schedule", "due", "days", "principal");
    }

    private static List<String> transactions(Scenario scenario) {
        return Lines.rows(
                scenario.answer(), "transactions", "event", "amount", "principal", "interest", "overpaid", "balance");
    }
}
