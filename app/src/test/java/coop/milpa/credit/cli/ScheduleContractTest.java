package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the contract of {@code loan schedule --jsonl} says, clause by clause; figures are worked by hand beside each. */
class ScheduleContractTest {

    private static final String LENT = "\"principal\":\"1200\",\"disbursedOn\":\"2025-01-01\",\"annualRate\":\"12\",";
    private static final String FOUR = "\"instalments\":4,\"unit\":\"MONTHS\",\"interest\":\"NOMINAL_PERIOD\"";
    private static final String LEVEL = "\"method\":\"EQUAL_INSTALMENT\",";
    private static final String WHOLE = LENT + LEVEL + FOUR;

    @Test
    void theAnswerHasTheIdAndAllFigures() {
        assertThat(Lines.schedules("{\"id\":\"a\"," + LENT
                        + "\"method\":\"BULLET\",\"instalments\":1,\"unit\":\"MONTHS\"," + "\"interest\":\"30/360\"}"))
                .containsExactly("{\"id\":\"a\",\"instalment\":null,\"rows\":[{\"nr\":1,\"from\":\"2025-01-01\","
                        + "\"due\":\"2025-02-01\",\"days\":31,\"principal\":\"1200.00\",\"interest\":\"12.00\","
                        + "\"fees\":\"0.00\",\"total\":\"1212.00\",\"balance\":\"0.00\"}],\"totals\":{\"principal\":"
                        + "\"1200.00\",\"interest\":\"12.00\",\"fees\":\"0.00\",\"total\":\"1212.00\"},"
                        + "\"effectiveAnnualRate\":\"12.429607\",\"totalCostRate\":\"12.429607\"}");
        // 1.01^(365 ÷ 31) − 1 = 12.4296 %
    }

    @Test
    void methodsDifferInWhatAnInstalmentIsMadeOf() {
        // one per cent a month on what is owed, or on all that was lent
        assertThat(amounts(LENT + "\"method\":\"EQUAL_PRINCIPAL\"," + FOUR))
                .containsExactly("300.00 12.00", "300.00 9.00", "300.00 6.00", "300.00 3.00");
        assertThat(amounts(LENT + "\"method\":\"FLAT\"," + FOUR))
                .containsExactly("300.00 12.00", "300.00 12.00", "300.00 12.00", "300.00 12.00");
        assertThat(amounts(LENT + "\"method\":\"BULLET\"," + FOUR))
                .containsExactly("0.00 12.00", "0.00 12.00", "0.00 12.00", "1200.00 12.00");
        assertThat(amounts(LENT + "\"method\":\"BULLET_ALL\"," + FOUR))
                .containsExactly("0.00 0.00", "0.00 0.00", "0.00 0.00", "1200.00 48.00");
        // 1,200 × 0.01 ÷ (1 − 1.01⁻⁴) = 307.5373
        assertThat(amounts(WHOLE)).containsExactly("295.54 12.00", "298.50 9.04", "301.48 6.06", "304.48 3.04");
    }

    @Test
    void harvestsFallDueOnDaysOfTheirOwn() {
        String harvests = LENT + "\"method\":\"CUSTOM\",\"interest\":\"30/360\",\"instalmentsPlan\":["
                + "{\"due\":\"2025-12-01\",\"principal\":\"200\"},{\"due\":\"2026-03-01\",\"principal\":\"1000\"}]";
        // 1,200 × 12 % × 330 ÷ 360 = 132; 1,000 × 12 % × 90 ÷ 360 = 30
        assertThat(amounts(harvests)).containsExactly("200.00 132.00", "1000.00 30.00");
        assertThat(code(harvests + ",\"instalments\":3")).isEqualTo("combination");
        assertThat(code(harvests.replace("1000", "999"))).isEqualTo("combination");
        assertThat(code(harvests.replace("30/360", "NOMINAL_PERIOD"))).isEqualTo("combination");
        assertThat(code(WHOLE + ",\"instalmentsPlan\":[{\"due\":\"2025-12-01\",\"principal\":\"1200\"}]"))
                .isEqualTo("combination");
    }

    @Test
    void periodsAreMeasuredAsAgreed() {
        String one = LENT + "\"method\":\"BULLET\",\"instalments\":1,\"unit\":\"MONTHS\",\"interest\":";
        // January has 31 days: 144 a year × 31 ÷ 360, ÷ 364, ÷ 365
        assertThat(amounts(one + "\"ACT/360\"")).containsExactly("1200.00 12.40");
        assertThat(amounts(one + "\"ACT/364\"")).containsExactly("1200.00 12.26");
        assertThat(amounts(one + "\"ACT/365F\"")).containsExactly("1200.00 12.23");
        assertThat(amounts(one + "\"ACT/ACT\"")).containsExactly("1200.00 12.23");
        assertThat(amounts(one + "\"30E/360\"")).containsExactly("1200.00 12.00");
        // as such: a week is 7 ÷ 364 of a year, 10 days are 10 ÷ 365
        assertThat(amounts(LENT
                        + "\"method\":\"BULLET\",\"instalments\":1,\"unit\":\"WEEKS\",\"interest\":\"NOMINAL_PERIOD\""))
                .containsExactly("1200.00 2.77");
        assertThat(amounts(LENT + "\"method\":\"BULLET\",\"instalments\":1,\"every\":10,\"unit\":\"DAYS\","
                        + "\"interest\":\"NOMINAL_PERIOD\""))
                .containsExactly("1200.00 3.95");
    }

    @Test
    void aPeriodEnteredLateCostsWhatIsLeftOfIt() {
        String late = "\"principal\":\"1200\",\"disbursedOn\":\"2025-01-16\",\"periodsStartOn\":\"2025-01-01\","
                + "\"annualRate\":\"12\",\"method\":\"BULLET\",\"instalments\":1,\"unit\":\"MONTHS\",\"interest\":\"30/360\"";
        // 15 days of 360; or a month × 16 ÷ 31
        assertThat(amounts(late)).containsExactly("1200.00 6.00");
        assertThat(amounts(late + ",\"partialPeriod\":\"ACTUAL_SHARE\"")).containsExactly("1200.00 6.19");
    }

    @Test
    void theLevelMayComeFromANominalMonth() {
        // 30 ÷ 365 of 12 % a month: 1,200 × r ÷ (1 − (1 + r)⁻⁴) = 307.4336; interest in real days
        JsonNode answer = Lines.schedule("{" + WHOLE.replace("NOMINAL_PERIOD", "ACT/365F")
                + ",\"instalmentFrom\":\"NOMINAL\",\"smoothLast\":false}");
        assertThat(Lines.text(answer, "instalment")).isEqualTo("307.43");
        assertThat(Lines.rows(answer, "rows", "interest", "total"))
                .containsExactly("12.23 307.43", "8.33 307.43", "6.17 307.43", "3.00 307.44");
    }

    @Test
    void theLastInstalmentIsSmoothed() {
        // half a first month leaves 6.20 less for the last: 305.99 is tried, where it is 306.07, and then 306.01
        String late = WHOLE.replace("NOMINAL_PERIOD", "30/360")
                + ",\"periodsStartOn\":\"2024-12-16\",\"instalmentFrom\":\"NOMINAL\"";
        assertThat(Lines.rows(Lines.schedule("{" + late + ",\"smoothLast\":false}"), "rows", "total"))
                .containsExactly("307.54", "307.54", "307.54", "301.34");
        assertThat(Lines.rows(Lines.schedule("{" + late + "}"), "rows", "total"))
                .containsExactly("306.01", "306.01", "306.01", "306.03");
    }

    @Test
    void theLevelIsAMultipleIfOneIsAgreed() {
        JsonNode answer = Lines.schedule("{" + WHOLE + ",\"instalmentMultiple\":\"5.00\"}");
        assertThat(Lines.text(answer, "instalment")).isEqualTo("310.00");
        assertThat(Lines.rows(answer, "rows", "total")).containsExactly("310.00", "310.00", "310.00", "300.00");
    }

    @Test
    void graceAtTheStart() {
        assertThat(amounts(LENT + "\"method\":\"EQUAL_PRINCIPAL\"," + FOUR + ",\"principalGrace\":1"))
                .containsExactly("0.00 12.00", "400.00 12.00", "400.00 8.00", "400.00 4.00");
        assertThat(amounts(LENT + "\"method\":\"EQUAL_PRINCIPAL\"," + FOUR + ",\"interestPaymentGrace\":2"))
                .containsExactly("300.00 0.00", "300.00 0.00", "300.00 27.00", "300.00 3.00");
        assertThat(amounts(LENT + "\"method\":\"EQUAL_PRINCIPAL\"," + FOUR + ",\"interestFreePeriods\":2"))
                .containsExactly("300.00 0.00", "300.00 0.00", "300.00 6.00", "300.00 3.00");
    }

    @Test
    void feesAreInTheCostAndNotInTheEffectiveRate() {
        JsonNode answer = Lines.schedule("{" + LENT + "\"method\":\"BULLET\"," + FOUR + ",\"fees\":["
                + "{\"name\":\"a\",\"kind\":\"PERCENT_OF_PRINCIPAL\",\"value\":\"2\",\"when\":\"DISBURSEMENT\"},"
                + "{\"name\":\"b\",\"kind\":\"PERCENT_OF_BALANCE\",\"value\":\"0.1\",\"when\":\"EACH_INSTALMENT\"},"
                + "{\"name\":\"c\",\"kind\":\"FLAT\",\"value\":\"3\",\"when\":\"EACH_INSTALMENT\"}]}");
        assertThat(Lines.rows(answer, "rows", "fees", "total"))
                .containsExactly("4.20 16.20", "4.20 16.20", "4.20 16.20", "4.20 1216.20");
        assertThat(Lines.figures(answer.get("totals"), "principal", "interest", "fees", "total"))
                .isEqualTo("1200.00 48.00 40.80 1288.80");
        assertThat(Lines.text(answer, "effectiveAnnualRate")).isLessThan(Lines.text(answer, "totalCostRate"));
    }

    @Test
    void theAnchorIsKeptOrNot() {
        String ends = LENT.replace("2025-01-01", "2025-01-31") + LEVEL + FOUR;
        assertThat(dues(ends)).containsExactly("2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31");
        assertThat(dues(ends + ",\"anchor\":\"CLAMP\""))
                .containsExactly("2025-02-28", "2025-03-28", "2025-04-28", "2025-05-28");
    }

    @Test
    void roundingIsAsAgreedAndTheLastTakesWhatIsLeft() {
        String three = LENT.replace("1200", "100") + "\"method\":\"EQUAL_PRINCIPAL\",\"instalments\":3,"
                + "\"unit\":\"MONTHS\",\"interest\":\"NOMINAL_PERIOD\"";
        // 33.333…; interest of 1, 0.6667 and 0.3334
        assertThat(amounts(three)).containsExactly("33.33 1.00", "33.33 0.67", "33.34 0.33");
        assertThat(amounts(three + ",\"rounding\":\"UP\"")).containsExactly("33.34 1.00", "33.34 0.67", "33.32 0.34");
        assertThat(amounts(three + ",\"rounding\":\"DOWN\"")).containsExactly("33.33 1.00", "33.33 0.66", "33.34 0.33");
        assertThat(amounts(three + ",\"currency\":\"CLP\"")).containsExactly("33 1", "33 1", "34 0");
    }

    @Test
    void whatHasNoDefaultMustBeThere() {
        for (String name :
                List.of("principal", "disbursedOn", "annualRate", "method", "instalments", "unit", "interest")) {
            assertThat(code(WHOLE + ",\"" + name + "\":null")).as(name).isEqualTo("missing");
        }
        assertThat(code(LENT + "\"method\":\"CUSTOM\",\"interest\":\"30/360\"")).isEqualTo("missing");
        assertThat(code("\"disbursements\":[]," + LEVEL + FOUR + ",\"annualRate\":\"1\""))
                .isEqualTo("missing");
        assertThat(code(WHOLE + ",\"fees\":[{\"name\":\"a\",\"value\":\"1\",\"when\":\"DISBURSEMENT\"}]"))
                .isEqualTo("missing");
    }

    @Test
    void nonsenseHasACode() {
        assertThat(code(WHOLE + ",\"principal\":\"much\"")).isEqualTo("not-a-number");
        assertThat(code(WHOLE + ",\"annualRate\":true")).isEqualTo("not-a-number");
        assertThat(code(WHOLE + ",\"disbursedOn\":\"2025-02-29\"")).isEqualTo("not-a-date");
        assertThat(code(WHOLE + ",\"method\":\"MAGIC\"")).isEqualTo("unknown-value");
        assertThat(code(WHOLE + ",\"currency\":\"QQQ\"")).isEqualTo("unknown-value");
        assertThat(code(WHOLE + ",\"smoothLast\":\"perhaps\"")).isEqualTo("unknown-value");
        assertThat(code(WHOLE + ",\"principal\":\"0\"")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"principal\":\"-5\"")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"principal\":\"10.005\"")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"annualRate\":\"-1\"")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"instalments\":0")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"principalGrace\":4")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"downPaymentPercent\":\"100\"")).isEqualTo("out-of-range");
        assertThat(code(WHOLE + ",\"instalments\":3601")).isEqualTo("too-many-rows");
        assertThat(code(WHOLE + ",\"disbursements\":[{\"on\":\"2025-01-01\",\"amount\":\"5\"}]"))
                .isEqualTo("combination");
        assertThat(code(WHOLE + ",\"instalmentMultiple\":\"1000\"")).isEqualTo("does-not-amortise");
    }

    @Test
    void datesMustBeInOrder() {
        assertThat(code(WHOLE + ",\"periodsStartOn\":\"2024-11-30\"")).isEqualTo("dates-out-of-order");
        String twice = "\"annualRate\":\"12\"," + LEVEL + FOUR
                + ",\"disbursements\":[{\"on\":\"2025-01-01\",\"amount\":\"5\"}," + "{\"on\":\"%s\",\"amount\":\"5\"}]";
        assertThat(code(twice.formatted("2024-12-31"))).isEqualTo("dates-out-of-order");
        assertThat(code(twice.formatted("2025-05-01"))).isEqualTo("dates-out-of-order");
        assertThat(
                        code(
                                LENT + "\"method\":\"CUSTOM\",\"interest\":\"30/360\",\"instalmentsPlan\":["
                                        + "{\"due\":\"2025-12-01\",\"principal\":\"600\"},{\"due\":\"2025-12-01\",\"principal\":\"600\"}]"))
                .isEqualTo("dates-out-of-order");
    }

    @Test
    void aBadLineDoesNotKeepOthersFromTheirAnswer() {
        List<String> answers = Lines.schedules("{\"id\":1," + WHOLE + "}\n\nnonsense\n{\"id\":3," + WHOLE + "}");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).startsWith("{\"id\":1,\"instalment\":\"307.54\"");
        assertThat(answers.get(1)).contains("\"code\":\"unknown-value\"");
        assertThat(answers.get(2)).startsWith("{\"id\":3,\"instalment\":\"307.54\"");
    }

    @Test
    void theLongestScheduleIsReckoned() {
        JsonNode answer =
                Lines.schedule("{" + LENT + LEVEL + "\"instalments\":3600,\"unit\":\"DAYS\",\"interest\":\"ACT/ACT\"}");
        assertThat(answer.get("rows").size()).isEqualTo(3600);
        assertThat(Lines.text(answer.get("totals"), "principal")).isEqualTo("1200.00");
    }

    @Test
    void manyLoansTakeSeconds() {
        String lines = IntStream.range(0, 2000)
                .mapToObj(n -> "{\"id\":" + n + "," + WHOLE.replace("\"instalments\":4", "\"instalments\":48") + "}")
                .collect(Collectors.joining("\n"));
        assertThat(Lines.schedules(lines)).hasSize(2000);
    }

    private static List<String> amounts(String terms) {
        return Lines.rows(Lines.schedule("{" + terms + "}"), "rows", "principal", "interest");
    }

    private static List<String> dues(String terms) {
        return Lines.rows(Lines.schedule("{" + terms + "}"), "rows", "due");
    }

    private static String code(String terms) {
        return Lines.code(Lines.schedule("{" + terms + "}"));
    }
}
