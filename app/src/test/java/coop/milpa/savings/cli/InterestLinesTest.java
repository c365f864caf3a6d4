package coop.milpa.savings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import coop.milpa.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read and written; the figures themselves are tested where they are computed. */
class InterestLinesTest {

    private static final String YEAR = "\"from\":\"2025-01-01\",\"to\":\"2026-01-01\",\"opening\":\"1000\"";
    private static final String PLAN = "\"compounding\":\"NONE\",\"posting\":\"AT_END\"";
    private static final String FIVE = "\"annualRate\":\"5\"";

    @Test
    void aLineIsAnsweredStepByStep() {
        // 1,000 × 5 % × 31 ÷ 365 = 4.24657534246…
        String line = "{\"id\":\"a\",\"currency\":\"PEN\",\"from\":\"2025-01-01\",\"to\":\"2025-02-01\","
                + "\"opening\":\"1000\",\"annualRate\":\"5.0\",\"compounding\":\"DAILY\",\"posting\":\"DAILY\","
                + "\"compounding\":\"NONE\",\"posting\":\"MONTHLY\",\"withholdingPercent\":10}";
        // effective: 1.00425^(365 ÷ 31) = exp(11.77419355 × 0.0042409940) = exp(0.0499342842) = 1.05120202
        assertThat(answer(line))
                .containsExactly("{\"id\":\"a\",\"postings\":[{\"on\":\"2025-02-01\",\"interest\":\"4.25\","
                        + "\"withheld\":\"0.42\",\"balance\":\"1003.83\"}],\"balance\":\"1003.83\",\"interest\":\"4.25\","
                        + "\"effectiveAnnualRate\":\"5.120202\",\"explanation\":[{\"from\":\"2025-01-01\","
                        + "\"to\":\"2025-02-01\",\"days\":31,\"base\":\"1000.00\",\"rate\":\"5\","
                        + "\"interest\":\"4.2465753425\"}]}");
    }

    @Test
    void whatCannotBeAnsweredSaysWhyAndTheOthersGoOn() {
        List<String> answers = answer(
                "{\"id\":1," + YEAR + "," + PLAN + "}",
                "",
                "not json",
                "{\"id\":{\"nr\":[2,null,true]}," + YEAR + "," + PLAN + "," + FIVE + "}");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0))
                .isEqualTo("{\"id\":1,\"error\":{\"code\":\"missing\",\"message\":\"missing annualRate \"}}");
        assertThat(answers.get(1)).startsWith("{\"id\":null,\"error\":{\"code\":\"unknown-value\"");
        assertThat(answers.get(2)).startsWith("{\"id\":{\"nr\":[2,null,true]},\"postings\":[{");
    }

    @Test
    void aBrokenLineIsAnsweredUnderItsId() {
        List<String> answers = answer(
                "{\"id\":\"a\"," + YEAR + "," + PLAN,
                "{\"id\":\"b\"," + YEAR + "} and more",
                "{\"id\":\"c\",\"opening\":,}",
                whole("\"id\":NaN,\"opening\":Infinity"));
        assertThat(answers.get(0)).startsWith("{\"id\":\"a\",\"error\":{\"code\":\"unknown-value\"");
        assertThat(answers.get(1)).startsWith("{\"id\":\"b\",\"error\":{\"code\":\"unknown-value\"");
        assertThat(answers.get(2)).startsWith("{\"id\":\"c\",\"error\":{\"code\":\"unknown-value\"");
        assertThat(answers.get(3)).startsWith("{\"id\":\"NaN\",\"error\":{\"code\":\"not-a-number\"");
    }

    @Test
    void filesOfOtherSystemsAreReadAndBytesThatAreNoTextRefused() {
        String good = whole("\"id\":1");
        assertThat(answer("\uFEFF" + good + "\r", good)).hasSize(2).allMatch(line -> line.startsWith("{\"id\":1,\"po"));
        byte[] latin = whole("\"id\":\"año\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answerBytes(latin))
                .containsExactly(
                        "{\"id\":\"a\uFFFDo\",\"error\":{\"code\":\"unknown-value\",\"message\":\"unknown-value JSON "
                                + whole("\"id\":\"a\uFFFDo\"").substring(0, 60).replace("\"", "\\\"")
                                + "…\"}}");
    }

    @Test
    void noLetterOfWhatWasGivenIsCutInTwo() {
        String given = "x".repeat(59) + "\uD83C\uDF3D" + "y";
        assertThat(answer(whole("\"currency\":\"" + given + "\"")))
                .first()
                .asString()
                .contains("x\uD83C\uDF3D…");
    }

    @Test
    void aHundredYearsOfRuinousOverdraftAreReckonedToTheEnd() {
        String ruin = "\"to\":\"2125-01-01\",\"opening\":\"-1e15\",\"overdraftRate\":1000,\"compounding\":\"DAILY\"";
        assertThat(answer(whole(ruin))).first().asString().contains("\"effectiveAnnualRate\":\"");
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(answer("")).isEmpty();
    }

    @Test
    void everyProblemHasItsCode() {
        assertThat(codes(
                        "{}",
                        "{" + FIVE + "," + PLAN + ",\"to\":\"2025-02-01\"}",
                        "{" + YEAR + ",\"posting\":\"DAILY\"," + FIVE + "}",
                        "{" + YEAR + ",\"compounding\":\"DAILY\"," + FIVE + "}",
                        "{" + YEAR + "," + PLAN + ",\"tiers\":[]}",
                        "{" + YEAR + "," + PLAN + ",\"tiers\":[{\"from\":\"0\",\"rate\":\"2\"}]}",
                        whole("\"movements\":[{\"on\":\"2025-01-02\"}]"),
                        whole("\"penalty\":{}"),
                        whole("\"penalty\":{\"base\":\"CONTRACT_RATE\"}"),
                        whole("\"penalty\":{\"base\":\"RATE_FOR_TIME_HELD\",\"points\":\"1\"}")))
                .hasSize(10)
                .containsOnly("missing");
        assertThat(codes(
                        whole("\"opening\":\"1,000\""),
                        whole("\"opening\":\"\""),
                        whole("\"annualRate\":\"five\""),
                        whole("\"opening\":true"),
                        whole("\"scale\":\"two\"")))
                .containsOnly("not-a-number");
        assertThat(codes(
                        whole("\"from\":\"2025-02-30\""),
                        whole("\"to\":\"01/02/2025\""),
                        whole("\"closedOn\":\"soon\""),
                        whole("\"movements\":[{\"on\":20250102,\"amount\":\"1\"}]")))
                .containsOnly("not-a-date");
        assertThat(codes(
                        whole("\"currency\":\"ZZZ\""),
                        whole("\"base\":\"HIGHEST\""),
                        whole("\"posting\":\"NONE\""),
                        whole("\"compounding\":\"AT_END\""),
                        whole("\"yearDays\":364"),
                        whole("\"rounding\":\"CEILING\""),
                        whole("\"movements\":5"),
                        whole("\"penalty\":\"3 months\"")))
                .containsOnly("unknown-value");
        assertThat(codes(
                        whole("\"annualRate\":\"-1\""),
                        whole("\"opening\":\"0.005\""),
                        whole("\"opening\":1e99"),
                        whole("\"opening\":1e99999999999"),
                        whole("\"opening\":" + "9".repeat(2000)),
                        whole("\"opening\":\"1e-900\""),
                        whole("\"withholdingPercent\":\"101\""),
                        whole("\"yearStartsInMonth\":13"),
                        whole("\"scale\":-1"),
                        whole("\"minimumToEarn\":\"-0.01\""),
                        whole("\"to\":\"2125-01-02\"")))
                .containsOnly("out-of-range");
        assertThat(codes(
                        whole("\"to\":\"2024-12-31\""),
                        whole("\"to\":\"2025-01-01\""),
                        whole("\"closedOn\":\"2024-12-31\""),
                        whole("\"closedOn\":\"2026-01-02\""),
                        whole("\"movements\":[{\"on\":\"2024-12-31\",\"amount\":\"1\"}]"),
                        whole("\"movements\":[{\"on\":\"2026-01-01\",\"amount\":\"1\"}]")))
                .containsOnly("dates-out-of-order");
        String twoTiers = "\"tiers\":[{\"from\":\"0\",\"rate\":\"2\"},{\"from\":\"0.0\",\"rate\":\"3\"}]";
        assertThat(codes(
                        whole(twoTiers),
                        "{" + YEAR + "," + PLAN + "," + twoTiers + "}",
                        whole("\"penalty\":{\"monthsOfInterest\":3,\"points\":\"2\"}"),
                        whole("\"penalty\":{\"base\":\"RATE_FOR_TIME_HELD\",\"chart\":[{\"months\":3,\"rate\":1},"
                                + "{\"months\":3,\"rate\":2}]}")))
                .containsOnly("combination");
    }

    @Test
    void amountsHaveTheDecimalsOfTheCurrencyOrOfTheScale() {
        // 1,000 × 5 % = 50
        assertThat(answer(whole("\"currency\":\"CLP\""))).first().asString().contains("\"balance\":\"1050\"");
        assertThat(answer(whole("\"scale\":4"))).first().asString().contains("\"balance\":\"1050.0000\"");
        // 1,000.50 × 5 % = 50.025, posted as 50; the centavos that were there stay
        assertThat(answer(whole("\"scale\":\"0\",\"opening\":\"1000.50\"")))
                .first()
                .asString()
                .contains("\"interest\":\"50\",\"withheld\":\"0\",\"balance\":\"1050.50\"");
    }

    @Test
    void aClosedDepositHasOnePosting() {
        String penalty = "\"closedOn\":\"2025-07-01\",\"penalty\":{\"points\":\"2\",\"base\":\"RATE_FOR_TIME_HELD\","
                + "\"chart\":[{\"months\":3,\"rate\":\"4\"},{\"months\":6,\"rate\":\"4.5\"}]}";
        // (4.5 − 2) %: 1,000 × 2.5 % × 181 ÷ 365 = 12.3973
        assertThat(answer(whole(penalty)))
                .first()
                .asString()
                .contains("\"postings\":[{\"on\":\"2025-07-01\",\"interest\":\"12.40\"")
                .contains("\"rate\":\"2.5\"");
    }

    @Test
    void thousandsOfYearsOfMovementsTakeSeconds() {
        String movements = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> "{\"on\":\"2025-%02d-%02d\",\"amount\":\"-%d.25\"}".formatted(n % 12 + 1, n % 28 + 1, n))
                .collect(Collectors.joining(",", "\"movements\":[", "]"));
        String question =
                whole("\"opening\":\"90000\",\"compounding\":\"MONTHLY\",\"posting\":\"QUARTERLY\"," + movements);
        String[] questions = Collections.nCopies(2000, question).toArray(String[]::new);
        // A second or two on an idle machine; the limit only catches what no longer fits its purpose.
        assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(answer(questions)).hasSize(2000));
    }

    /** A question that can be answered, with something changed: of a name given twice the last counts. */
    private static String whole(String changed) {
        return "{" + YEAR + "," + PLAN + "," + FIVE + "," + changed + "}";
    }

    private static List<String> codes(String... questions) {
        return answer(questions).stream()
                .map(line -> line.replaceAll(".*\"code\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    private static List<String> answer(String... questions) {
        return answerBytes(String.join("\n", questions).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> answerBytes(byte[] in) {
        var out = new ByteArrayOutputStream();
        try {
            boolean all = new InterestLines(InterestLinesTest::wording).answer(new ByteArrayInputStream(in), out);
            assertThat(all).isEqualTo(!out.toString(StandardCharsets.UTF_8).contains("\"error\""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String wording(Refusal why) {
        return why.code() + " " + why.arguments()[0] + " " + why.arguments()[1];
    }
}
