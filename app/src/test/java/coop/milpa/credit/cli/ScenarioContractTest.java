package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the contract of {@code loan scenario --jsonl} says, clause by clause. */
class ScenarioContractTest {

    @Test
    void theAnswerHasAllFigures() {
        String answer = Lines.scenarios(Scenario.of("\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\","
                                + "\"annualRate\":\"12\",\"method\":\"BULLET\",\"instalments\":1,\"unit\":\"MONTHS\","
                                + "\"interest\":\"30/360\"")
                        .pay("2024-02-03", "40")
                        .with("\"id\":\"x\"")
                        .question())
                .getFirst();
        assertThat(answer)
                .isEqualTo("{\"id\":\"x\",\"transactions\":[{\"event\":1,\"on\":\"2024-02-03\",\"kind\":\"PAY\","
                        + "\"amount\":\"40.00\",\"principal\":\"39.00\",\"interest\":\"1.00\",\"fees\":\"0.00\","
                        + "\"penalties\":\"0.00\",\"overpaid\":\"0.00\",\"balance\":\"61.00\"}],\"schedule\":[{\"nr\":1,"
                        + "\"due\":\"2024-02-01\",\"days\":31,\"principal\":\"100.00\",\"interest\":\"1.00\","
                        + "\"fees\":\"0.00\",\"penalties\":\"0.00\",\"total\":\"101.00\",\"paid\":\"40.00\","
                        + "\"paidInAdvance\":\"0.00\",\"paidLate\":\"40.00\",\"outstanding\":\"61.00\",\"paidOn\":null,"
                        + "\"balance\":\"0.00\"}],\"totals\":{\"principal\":\"100.00\",\"interest\":\"1.00\","
                        + "\"fees\":\"0.00\",\"penalties\":\"0.00\",\"total\":\"101.00\",\"paid\":\"40.00\","
                        + "\"paidInAdvance\":\"0.00\",\"paidLate\":\"40.00\",\"outstanding\":\"61.00\"},"
                        + "\"state\":\"ACTIVE\",\"daysLate\":2,\"payOff\":\"61.00\"}");
    }

    @Test
    void theScheduleStandsUnlessInterestRunsDaily() {
        Scenario early = Scenario.sixMonths().pay("2024-01-15", "34.02");
        assertThat(early.rows()).startsWith("16.43 0.58 17.01 0.00", "16.52 0.49 17.01 0.00", "16.62 0.39 0.00 17.01");
        assertThat(Lines.text(early.answer(), "payOff")).isEqualTo("68.03");
    }

    @Test
    void aChargeIsDueOnItsOwnDay() {
        Scenario charged = Scenario.sixMonths()
                .event(
                        "2024-02-05",
                        "CHARGE",
                        "\"amount\":\"3\",\"due\":\"2024-02-10\",\"penalty\":true,\"name\":\"mora\"")
                .pay("2024-02-12", "18");
        assertThat(Lines.rows(charged.answer(), "transactions", "principal", "interest", "penalties"))
                .containsExactly("16.43 0.58 0.99");
        assertThat(Lines.rows(charged.answer(), "schedule", "penalties", "paid", "paidInAdvance", "outstanding"))
                .startsWith("0.00 17.01 0.00 0.00", "3.00 0.99 0.99 19.02");
    }

    @Test
    void aChargeAfterTheLastInstalmentIsOneMore() {
        assertThat(Lines.rows(
                        Scenario.sixMonths()
                                .event(
                                        "2024-07-20",
                                        "CHARGE",
                                        "\"amount\":\"2\",\"due\":\"2024-07-20\",\"name\":\"visita\"")
                                .answer(),
                        "schedule",
                        "nr",
                        "due",
                        "days",
                        "fees",
                        "total"))
                .hasSize(7)
                .endsWith("7 2024-07-20 19 2.00 2.00");
    }

    @Test
    void feesOfTheAgreementAreOwedToo() {
        Scenario insured = Scenario.of("\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"12\","
                        + "\"method\":\"EQUAL_PRINCIPAL\",\"instalments\":2,\"unit\":\"MONTHS\",\"interest\":\"30/360\","
                        + "\"fees\":[{\"name\":\"seguro\",\"kind\":\"PERCENT_OF_BALANCE\",\"value\":\"1\","
                        + "\"when\":\"EACH_INSTALMENT\"}]")
                .pay("2024-02-01", "51.50");
        assertThat(Lines.rows(insured.answer(), "transactions", "principal", "interest", "fees"))
                .containsExactly("49.50 1.00 1.00");
        assertThat(Lines.rows(insured.answer(), "schedule", "fees", "outstanding"))
                .containsExactly("1.00 0.50", "0.50 51.00");
    }

    @Test
    void whatIsGivenUpIsNotPaid() {
        Scenario waived = Scenario.sixMonths()
                .event("2024-01-05", "CHARGE", "\"amount\":\"3\",\"name\":\"visita\"")
                .event("2024-01-06", "WAIVE", "\"name\":\"visita\",\"amount\":\"1\"")
                .event("2024-02-06", "WAIVE", "\"portion\":\"INTEREST\",\"amount\":\"0.58\"");
        assertThat(Lines.rows(waived.answer(), "schedule", "total", "paid", "outstanding"))
                .startsWith("20.01 0.00 18.43");
        assertThat(Lines.rows(waived.answer(), "transactions", "kind", "interest", "fees"))
                .containsExactly("WAIVE 0.00 1.00", "WAIVE 0.58 0.00");
    }

    @Test
    void whatIsWrittenOffMayBeRecovered() {
        Scenario lost = Scenario.sixMonths()
                .pay("2024-02-01", "17.01")
                .event("2024-08-01", "WRITE_OFF")
                .event("2024-09-01", "RECOVER", "\"amount\":\"90\"");
        assertThat(Lines.rows(lost.answer(), "transactions", "kind", "amount", "principal", "interest", "overpaid"))
                .containsExactly(
                        "PAY 17.01 16.43 0.58 0.00",
                        "WRITE_OFF 85.04 83.57 1.47 0.00",
                        "RECOVER 90.00 83.57 1.47 4.96");
        assertThat(Lines.figures(lost.answer(), "state", "daysLate", "payOff")).isEqualTo("WRITTEN_OFF 0 0.00");
        assertThat(lost.pay("2024-09-02", "1").code()).isEqualTo("combination@4");
    }

    @Test
    void instalmentsFallAwayOrGetSmaller() {
        Scenario fewer = Scenario.sixMonths()
                .daily()
                .with("\"then\":\"FEWER_INSTALMENTS\"")
                .pay("2024-02-01", "37.01");
        // 63.57 at 7 ÷ 12 % a month: 17.01 three times more, and 13.44
        assertThat(fewer.rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "36.64 0.37 20.00 17.01",
                        "16.74 0.27 0.00 17.01",
                        "16.83 0.18 0.00 17.01",
                        "13.36 0.08 0.00 13.44");
        Scenario smaller = Scenario.sixMonths()
                .daily()
                .with("\"then\":\"SMALLER_INSTALMENTS\"")
                .pay("2024-02-01", "37.01");
        // 63.57 × r ÷ (1 − (1 + r)⁻⁵) = 12.937
        assertThat(smaller.rows())
                .containsExactly(
                        "16.43 0.58 17.01 0.00",
                        "32.57 0.37 20.00 12.94",
                        "12.64 0.30 0.00 12.94",
                        "12.72 0.22 0.00 12.94",
                        "12.79 0.15 0.00 12.94",
                        "12.85 0.07 0.00 12.92");
    }

    @Test
    void moneyInAdvanceIsForOtherInstalmentsFromThenOn() {
        Scenario changed = Scenario.sixMonths()
                .pay("2024-01-10", "10")
                .event("2024-01-11", "ALLOCATE", "\"future\":\"LAST_INSTALMENT\"")
                .pay("2024-01-12", "20");
        assertThat(Lines.rows(changed.answer(), "schedule", "paid"))
                .containsExactly("10.00", "0.00", "0.00", "0.00", "3.00", "17.00");
    }

    @Test
    void whatHasNoDefaultMustBeThere() {
        String whole = Scenario.sixMonths().pay("2024-02-01", "17.01").question();
        assertThat(Lines.code(Lines.scenario(whole.replace("\"terms\"", "\"x\""))))
                .isEqualTo("missing");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"allocation\"", "\"x\""))))
                .isEqualTo("missing");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"future\"", "\"x\""))))
                .isEqualTo("missing");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"amount\"", "\"x\""))))
                .isEqualTo("missing@1");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"principal\"", "\"x\""))))
                .isEqualTo("missing");
    }

    @Test
    void anOrderNamesEachPortionOnce() {
        String whole = Scenario.sixMonths().question();
        assertThat(Lines.code(Lines.scenario(whole.replace("\"FEE\",", "")))).isEqualTo("combination");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"FEE\"", "\"PENALTY\""))))
                .isEqualTo("combination");
        assertThat(Lines.code(Lines.scenario(whole.replace("\"FEE\"", "\"TIP\""))))
                .isEqualTo("unknown-value");
    }

    @Test
    void anEventThatCannotHappenIsNamedByItsNumber() {
        Scenario begun = Scenario.sixMonths();
        assertThat(begun.pay("2024-02-01", "17.01").code()).startsWith("none");
        assertThat(more("2023-12-31", "PAY", "\"amount\":\"1\"")).isEqualTo("dates-out-of-order@2");
        assertThat(more("2024-02-30", "PAY", "\"amount\":\"1\"")).isEqualTo("not-a-date@2");
        assertThat(more("2024-03-01", "PRAY", "\"amount\":\"1\"")).isEqualTo("unknown-value@2");
        assertThat(more("2024-03-01", "PAY", "\"amount\":\"-1\"")).isEqualTo("out-of-range@2");
        assertThat(more("2024-03-01", "PAY", "\"amount\":\"ten\"")).isEqualTo("not-a-number@2");
        assertThat(more("2024-03-01", "REVERSE", "\"event\":7")).isEqualTo("unknown-value@2");
        assertThat(more("2024-03-01", "REVERSE", "\"event\":0")).isEqualTo("unknown-value@2");
        assertThat(more("2024-03-01", "WAIVE", "\"name\":\"nobody\"")).isEqualTo("unknown-value@2");
        assertThat(more("2024-03-01", "WAIVE", "\"portion\":\"FEE\",\"amount\":\"1\""))
                .isEqualTo("out-of-range@2");
        assertThat(more("2024-03-01", "WAIVE", "\"portion\":\"FEE\",\"name\":\"a\""))
                .isEqualTo("combination@2");
        assertThat(more("2024-03-01", "RECOVER", "\"amount\":\"1\"")).isEqualTo("combination@2");
        assertThat(more("2024-03-01", "RESCHEDULE", "\"fromDue\":\"2024-04-01\""))
                .isEqualTo("missing@2");
        assertThat(more("2024-03-01", "RESCHEDULE", "\"fromDue\":\"2024-04-02\",\"extraInstalments\":1"))
                .isEqualTo("unknown-value@2");
        assertThat(more("2024-03-01", "RESCHEDULE", "\"fromDue\":\"2024-04-01\",\"newDue\":\"2024-02-01\""))
                .isEqualTo("dates-out-of-order@2");
        assertThat(more("2024-03-01", "RESCHEDULE", "\"fromDue\":\"2024-07-01\",\"interestPaymentGrace\":1"))
                .isEqualTo("out-of-range@2");
        assertThat(more("2024-03-01", "RESCHEDULE", "\"fromDue\":\"2024-04-01\",\"extraInstalments\":3600"))
                .isEqualTo("too-many-rows@2");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThat(Scenario.sixMonths().with("\"then\":\"FEWER_INSTALMENTS\"").code())
                .isEqualTo("combination");
        assertThat(Lines.code(
                        Lines.scenario(Scenario.sixMonths().daily().question().replace("EQUAL_INSTALMENT", "FLAT"))))
                .isEqualTo("combination");
        assertThat(Scenario.sixMonths()
                        .pay("2024-02-01", "1")
                        .with("\"asOf\":\"2024-01-31\"")
                        .code())
                .isEqualTo("dates-out-of-order");
    }

    @Test
    void threeYearsOfPaymentsAreLivedThroughAtOnce() {
        Scenario years = Scenario.of(
                        "\"principal\":\"100000\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"18\","
                                + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":36,\"unit\":\"MONTHS\",\"interest\":\"ACT/365F\"")
                .daily();
        for (int n = 0; n < 36; n++) {
            years.pay("%d-%02d-%02d".formatted(2024 + n / 12, n % 12 + 1, 1 + n % 28), String.valueOf(2000 + 97 * n));
        }
        JsonNode answer = years.answer();
        List<String> paid = Lines.rows(answer, "transactions", "amount");
        assertThat(paid).hasSize(36);
        assertThat(Lines.text(answer.get("totals"), "principal")).isEqualTo("100000.00");
    }

    private static String more(String on, String kind, String fields) {
        return Scenario.sixMonths()
                .pay("2024-02-01", "17.01")
                .event(on, kind, fields)
                .code();
    }
}
