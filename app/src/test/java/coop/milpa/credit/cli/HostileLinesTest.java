package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is asked, a line is answered with figures or with one of the codes of the contract. */
class HostileLinesTest {

    private static final String CODES = "missing|not-a-number|not-a-date|unknown-value|out-of-range|dates-out-of-order|"
            + "does-not-amortise|too-many-rows|combination";

    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"-1\"",
            "0",
            "1e99",
            "\"1e-99\"",
            "NaN",
            "\"9999-12-31\"",
            "\"-999-01-01\"",
            "9999999999999",
            "\"0.001\"",
            "[[]]",
            "{\"a\":1}",
            "\"PAY\"",
            "\"2024-02-30\"",
            "3600",
            "\"DAILY\"",
            "12");

    @Test
    void noScheduleMakesItStumble() {
        String terms = "\"principal\":\"1000\",\"disbursedOn\":\"2024-01-31\",\"periodsStartOn\":\"2024-01-15\","
                + "\"annualRate\":\"12\",\"method\":\"EQUAL_INSTALMENT\",\"instalments\":12,\"every\":1,"
                + "\"unit\":\"MONTHS\",\"interest\":\"ACT/ACT\",\"principalGrace\":1,\"interestPaymentGrace\":1,"
                + "\"interestFreePeriods\":1,\"downPaymentPercent\":\"10\",\"instalmentMultiple\":\"0.05\","
                + "\"fees\":[{\"name\":\"a\",\"kind\":\"FLAT\",\"value\":\"1\",\"when\":\"EACH_INSTALMENT\"}]";
        answeredAll(Lines.schedules(mutations("{" + terms + "}", 3000)), 3000);
    }

    @Test
    void noScenarioMakesItStumble() {
        String question = Scenario.sixMonths()
                .daily()
                .pay("2024-01-15", "30")
                .event(
                        "2024-02-02",
                        "CHARGE",
                        "\"amount\":\"3\",\"due\":\"2024-09-10\",\"penalty\":true,\"name\":\"mora\"")
                .event("2024-02-05", "RATE", "\"annualRate\":\"9\"")
                .event("2024-02-06", "RESCHEDULE", "\"fromDue\":\"2024-04-01\",\"newDue\":\"2024-04-15\"")
                .event("2024-02-07", "WAIVE", "\"name\":\"mora\",\"amount\":\"1\"")
                .event("2024-02-08", "REVERSE", "\"event\":1")
                .event("2024-02-09", "PAY_OFF")
                .question();
        answeredAll(Lines.scenarios(mutations(question, 3000)), 3000);
    }

    private static void answeredAll(List<String> answers, int count) {
        assertThat(answers).hasSize(count);
        assertThat(answers).allSatisfy(answer -> {
            String code = answer.replaceAll("^.*\"code\":\"([a-z-]+)\".*$", "$1");
            assertThat(code.equals(answer) || code.matches(CODES)).as(answer).isTrue();
        });
    }

    /** One or two values of the question made something else. */
    private static String mutations(String question, int count) {
        Random random = new Random(41);
        List<String> parts = List.of(question.split("(?<=:)|(?=[,}\\]])"));
        return IntStream.range(0, count).mapToObj(n -> mutated(parts, random)).collect(Collectors.joining("\n"));
    }

    private static String mutated(List<String> parts, Random random) {
        List<String> line = new ArrayList<>(parts);
        List<Integer> values = IntStream.range(1, parts.size())
                .filter(n -> parts.get(n - 1).endsWith(":"))
                .boxed()
                .toList();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            line.set(values.get(random.nextInt(values.size())), NASTY.get(random.nextInt(NASTY.size())));
        }
        return String.join("", line);
    }
}
