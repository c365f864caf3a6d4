package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Schedules that others published, to the cent. Apache Fineract: the figures of its tests {@code
 * LoanScheduleGeneratorTest}, {@code ProgressiveEMICalculatorTest}, {@code EMICalculation.feature} and {@code
 * LoanMonthEndDueDateStrategy.feature}; its first day of a rate, or of a year, counts for the night before, so of its
 * cases with actual days only those are taken in which that makes no difference.
 */
class PublishedSchedulesTest {

    private static final String SIX = "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":6,\"unit\":\"MONTHS\"";
    private static final String BY_30 = ",\"interest\":\"30/360\"";

    @Test
    void aLevelLoanOfSixMonths() {
        // EmbeddableProgressiveLoanScheduleGeneratorTest and its README: 100 at 7 %
        assertThat(rows("\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"7\"," + SIX + BY_30))
                .containsExactly(
                        "16.43 0.58 17.01 83.57",
                        "16.52 0.49 17.01 67.05",
                        "16.62 0.39 17.01 50.43",
                        "16.72 0.29 17.01 33.71",
                        "16.81 0.20 17.01 16.90",
                        "16.90 0.10 17.00 0.00");
    }

    @Test
    void aLoanThatEntersItsFirstPeriodLate() {
        // LoanScheduleGeneratorTest.testGenerateLoanSchedule: 192.22 at 9.99 % on the 15th of a period from the 1st
        String late = "\"principal\":\"192.22\",\"disbursedOn\":\"2024-01-15\",\"periodsStartOn\":\"2024-01-01\","
                + "\"annualRate\":\"9.99\",\"partialPeriod\":\"ACTUAL_SHARE\"," + SIX + BY_30;
        assertThat(rows(late))
                .containsExactly(
                        "31.97 0.88 32.85 160.25",
                        "31.52 1.33 32.85 128.73",
                        "31.78 1.07 32.85 96.95",
                        "32.04 0.81 32.85 64.91",
                        "32.31 0.54 32.85 32.60",
                        "32.60 0.27 32.87 0.00");
    }

    @Test
    void aDownPaymentIsTheFirstRow() {
        // LoanScheduleGeneratorTest.testGenerateLoanScheduleWithDownPayment: 25 % of 100 at 9.99 %
        JsonNode answer =
                Lines.schedule("{\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"9.99\","
                        + "\"downPaymentPercent\":\"25\"," + SIX + BY_30 + "}");
        assertThat(Lines.rows(answer, "rows", "nr", "days", "principal", "interest", "total", "balance"))
                .containsExactly(
                        "0 0 25.00 0.00 25.00 75.00",
                        "1 31 12.25 0.62 12.87 62.75",
                        "2 29 12.35 0.52 12.87 50.40",
                        "3 31 12.45 0.42 12.87 37.95",
                        "4 30 12.55 0.32 12.87 25.40",
                        "5 31 12.66 0.21 12.87 12.74",
                        "6 30 12.74 0.11 12.85 0.00");
    }

    @Test
    void eachDisbursementHasItsDownPayment() {
        // EMICalculation.feature C3219: 350 and 200 at 12 %, 25 % of each paid back on its day
        assertThat(rows("\"disbursements\":[{\"on\":\"2024-01-03\",\"amount\":\"350\"},"
                        + "{\"on\":\"2024-01-05\",\"amount\":\"200\"}],\"annualRate\":\"12\","
                        + "\"downPaymentPercent\":\"25\"," + SIX + BY_30))
                .containsExactly(
                        "87.50 0.00 87.50 262.50",
                        "50.00 0.00 50.00 412.50",
                        "67.13 4.03 71.16 345.37",
                        "67.71 3.45 71.16 277.66",
                        "68.38 2.78 71.16 209.28",
                        "69.07 2.09 71.16 140.21",
                        "69.76 1.40 71.16 70.45",
                        "70.45 0.70 71.15 0.00");
    }

    @Test
    void aLevelThatWouldNotGetBetterStays() {
        // test_emiAdjustment_newCalculatedEmiNotBetterThanOriginal: 100 at 15.678 % of actual days over 365
        assertThat(totals("\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"15.678\","
                        + "\"interest\":\"ACT/365F\"," + SIX))
                .containsExactly("17.43", "17.43", "17.43", "17.43", "17.43", "17.47");
    }

    @Test
    void newMoneyOnADueDayBelongsToThePeriodThatStarts() {
        // test_multi_disbursedAmt200_2ndOnDueDate: 100 twice at 9.4822 %
        assertThat(rows(lent("2024-01-01", 100, "2024-03-01", 100)))
                .containsExactly(
                        "16.34 0.79 17.13 83.66",
                        "16.47 0.66 17.13 167.19",
                        "41.31 1.32 42.63 125.88",
                        "41.64 0.99 42.63 84.24",
                        "41.96 0.67 42.63 42.28",
                        "42.28 0.33 42.61 0.00");
    }

    @Test
    void newMoneyWithinAPeriodCostsItsDays() {
        // test_multiDisbursedAmt300InSamePeriod and …200InDifferentPeriod
        assertThat(rows(lent("2024-01-01", 100, "2024-01-08", 200)))
                .startsWith("49.32 2.01 51.33 250.68")
                .endsWith("50.93 0.40 51.33 0.00");
        assertThat(rows(lent("2024-01-01", 100, "2024-02-15", 100)))
                .containsExactly(
                        "16.34 0.79 17.13 83.66",
                        "36.46 1.07 37.53 147.20",
                        "36.37 1.16 37.53 110.83",
                        "36.65 0.88 37.53 74.18",
                        "36.94 0.59 37.53 37.24",
                        "37.24 0.29 37.53 0.00");
    }

    @Test
    void aDayThatAMonthLacksIsItsLastOrTheFirstOfTheNext() {
        // LoanMonthEndDueDateStrategy.feature, UC1, UC3 and UC5: 10,000 at 12 % from January 31
        String three = "\"principal\":\"10000\",\"disbursedOn\":\"2025-01-31\",\"annualRate\":\"12\","
                + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":3,\"unit\":\"MONTHS\",";
        assertThat(dated(three + "\"interest\":\"ACT/ACT\",\"monthEnd\":\"FIRST_OF_NEXT\""))
                .containsExactly(
                        "2025-03-01 29 3303.22 95.34 6696.78",
                        "2025-03-31 30 3332.51 66.05 3364.27",
                        "2025-05-01 31 3364.27 34.29 0.00");
        assertThat(dated(three + "\"interest\":\"ACT/ACT\""))
                .containsExactly(
                        "2025-02-28 28 3305.77 92.05 6694.23",
                        "2025-03-31 31 3329.59 68.23 3364.64",
                        "2025-04-30 30 3364.64 33.19 0.00");
        assertThat(dated(three + "\"interest\":\"NOMINAL_PERIOD\",\"monthEnd\":\"FIRST_OF_NEXT\""))
                .containsExactly(
                        "2025-03-01 29 3300.22 100.00 6699.78",
                        "2025-03-31 30 3333.22 67.00 3366.56",
                        "2025-05-01 31 3366.56 33.67 0.00");
    }

    @Test
    void interestThatWaitsFallsDueAtOnce() {
        // Fineract's loan product LC-GRACE-P6-I3: 5,000 at 12 %; the fourth month pays the interest of four
        List<String> rows = rows("\"principal\":\"5000\",\"disbursedOn\":\"2011-09-20\",\"annualRate\":\"12\","
                + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":12,\"unit\":\"MONTHS\",\"interest\":\"NOMINAL_PERIOD\","
                + "\"principalGrace\":6,\"interestPaymentGrace\":3");
        assertThat(rows.subList(0, 7))
                .containsExactly(
                        "0.00 0.00 0.00 5000.00",
                        "0.00 0.00 0.00 5000.00",
                        "0.00 0.00 0.00 5000.00",
                        "0.00 200.00 200.00 5000.00",
                        "0.00 50.00 50.00 5000.00",
                        "0.00 50.00 50.00 5000.00",
                        "812.74 50.00 862.74 4187.26");
    }

    private static String lent(String first, int one, String then, int other) {
        return "\"disbursements\":[{\"on\":\"%s\",\"amount\":\"%d\"},{\"on\":\"%s\",\"amount\":\"%d\"}],"
                        .formatted(first, one, then, other)
                + "\"annualRate\":\"9.4822\"," + SIX + BY_30;
    }

    private static List<String> rows(String terms) {
        return Lines.rows(Lines.schedule("{" + terms + "}"), "rows", "principal", "interest", "total", "balance");
    }

    private static List<String> totals(String terms) {
        return Lines.rows(Lines.schedule("{" + terms + "}"), "rows", "total");
    }

    private static List<String> dated(String terms) {
        return Lines.rows(Lines.schedule("{" + terms + "}"), "rows", "due", "days", "principal", "interest", "balance");
    }
}
