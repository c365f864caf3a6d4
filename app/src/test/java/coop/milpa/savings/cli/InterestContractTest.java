package coop.milpa.savings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the contract of {@code savings interest --jsonl} says, clause by clause, as it is written and read. Figures are
 * worked by hand beside each; the cases of {@code interest-cases.jsonl} were reckoned day by day with fractions by
 * another program, written from the contract alone.
 */
class InterestContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String YEAR = "\"from\":\"2025-01-01\",\"to\":\"2026-01-01\",\"opening\":\"1000\"";
    private static final String LEAP_YEAR = "\"from\":\"2024-01-01\",\"to\":\"2025-01-01\",\"opening\":\"1000\"";
    private static final String JANUARY = "\"from\":\"2025-01-01\",\"to\":\"2025-02-01\",\"opening\":\"1000\"";
    private static final String ONCE = ",\"compounding\":\"NONE\",\"posting\":\"AT_END\"";
    private static final String FIVE = ",\"annualRate\":\"5\"";
    private static final String TIERS =
            ",\"tiers\":[{\"from\":\"1000\",\"rate\":\"3\"},{\"from\":\"0\",\"rate\":\"2\"}]";
    private static final String MIDDLE = ",\"movements\":[{\"on\":\"2025-01-11\",\"amount\":\"-500.00\"}]";

    @Test
    void casesReckonedByAnotherProgramAgreeToTheCent() throws IOException {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSize(160);
        for (JsonNode one : cases) {
            String question = one.get("question").toString();
            JsonNode answer = answer(question);
            assertThat(postings(answer)).as(question).isEqualTo(texts(one.get("postings")));
            assertThat(text(answer, "balance")).as(question).isEqualTo(text(one, "balance"));
            assertThat(text(answer, "interest")).as(question).isEqualTo(text(one, "interest"));
        }
    }

    @Test
    void whatIsLeftOutHasTheDefaultOfTheContract() {
        // 1,000 × 5 % × 366 ÷ 365 = 50.1370, of quetzales with two decimals
        assertThat(postings(LEAP_YEAR + FIVE + ONCE)).containsExactly("2025-01-01 50.14 0.00 1050.14");
        assertThat(postings("\"from\":\"2025-01-01\",\"to\":\"2026-01-01\"" + FIVE + ONCE))
                .containsExactly("2026-01-01 0.00 0.00 0.00");
        assertThat(postings(LEAP_YEAR + FIVE + ONCE + ",\"movements\":null,\"yearDays\":null"))
                .containsExactly("2025-01-01 50.14 0.00 1050.14");
    }

    @Test
    void daysOfTheYearAreNumbersOrTexts() {
        // 1,000 × 5 % × 366 ÷ 360 = 50.8333; ÷ 366 = 50
        assertThat(interest(LEAP_YEAR + FIVE + ONCE + ",\"yearDays\":360")).isEqualTo("50.83");
        assertThat(interest(LEAP_YEAR + FIVE + ONCE + ",\"yearDays\":\"360\"")).isEqualTo("50.83");
        assertThat(interest(LEAP_YEAR + FIVE + ONCE + ",\"yearDays\":\"ACTUAL\""))
                .isEqualTo("50.00");
        assertThat(interest(LEAP_YEAR + FIVE + ONCE + ",\"yearDays\":365")).isEqualTo("50.14");
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        String days = "\"from\":\"2025-02-15\",\"to\":\"2026-02-15\",\"opening\":\"1000\"" + FIVE;
        assertThat(postingDays(days, "QUARTERLY"))
                .containsExactly("2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-02-15");
        assertThat(postingDays(days, "SEMIANNUAL")).containsExactly("2025-07-01", "2026-01-01", "2026-02-15");
        assertThat(postingDays(days, "ANNUAL")).containsExactly("2026-01-01", "2026-02-15");
        assertThat(postingDays(days + ",\"yearStartsInMonth\":7", "ANNUAL"))
                .containsExactly("2025-07-01", "2026-02-15");
        assertThat(postingDays(days + ",\"yearStartsInMonth\":2", "ANNUAL"))
                .containsExactly("2026-02-01", "2026-02-15");
        assertThat(postingDays(days, "MONTHLY"))
                .hasSize(13)
                .startsWith("2025-03-01")
                .endsWith("2026-02-15");
        assertThat(postingDays(days, "DAILY")).hasSize(365).startsWith("2025-02-16");
        assertThat(postingDays(days, "AT_END")).containsExactly("2026-02-15");
    }

    @Test
    void orTheyAreCountedFromTheFirstDay() {
        String days =
                "\"from\":\"2024-01-31\",\"to\":\"2024-06-15\",\"opening\":\"1000\",\"periods\":\"ANNIVERSARY\"" + FIVE;
        assertThat(postingDays(days, "MONTHLY"))
                .containsExactly("2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-15");
        assertThat(postingDays(days, "QUARTERLY")).containsExactly("2024-04-30", "2024-06-15");
        assertThat(postingDays(days, "ANNUAL")).containsExactly("2024-06-15");
    }

    @Test
    void aTierBeginsAtItsCent() {
        // whole: 3 % of 1,000 and 2 % of 999.99; sliced: 2 % of 1,000 and 3 % of what is above
        assertThat(interest(balance("1000") + TIERS + whole() + ONCE)).isEqualTo("30.00");
        assertThat(interest(balance("999.99") + TIERS + whole() + ONCE)).isEqualTo("20.00");
        assertThat(interest(balance("1000") + TIERS + slices() + ONCE)).isEqualTo("20.00");
        assertThat(interest(balance("1500") + TIERS + slices() + ONCE)).isEqualTo("35.00");
    }

    @Test
    void theBaseIsOfThePostingPeriod() {
        // daily and average (10 × 1,000 + 21 × 500) × 5 % ÷ 365 = 2.8082; lowest 500 × 5 % × 31 ÷ 365 = 2.1233
        assertThat(interest(JANUARY + FIVE + ONCE + MIDDLE)).isEqualTo("2.81");
        assertThat(interest(JANUARY + FIVE + ONCE + MIDDLE + ",\"base\":\"AVERAGE_BALANCE\""))
                .isEqualTo("2.81");
        assertThat(interest(JANUARY + FIVE + ONCE + MIDDLE + ",\"base\":\"MINIMUM_BALANCE\""))
                .isEqualTo("2.12");
        // with tiers the average of 661.29 stays below 1,000: 20,500 × 2 % ÷ 365 = 1.1233; daily 600 + 210 over 365
        assertThat(interest(JANUARY + TIERS + whole() + ONCE + MIDDLE + ",\"base\":\"AVERAGE_BALANCE\""))
                .isEqualTo("1.12");
        assertThat(interest(JANUARY + TIERS + whole() + ONCE + MIDDLE)).isEqualTo("1.40");
    }

    @Test
    void anOverdraftIsChargedOnlyWhereThereIsARate() {
        // −500 for 21 days: 500 × 20 % × 21 ÷ 365 = 5.7534; 1,000 for 10 days: 1.3699
        String drawn = JANUARY + FIVE + ONCE + ",\"movements\":[{\"on\":\"2025-01-11\",\"amount\":\"-1500\"}]";
        assertThat(postings(drawn + ",\"withholdingPercent\":\"10\"")).containsExactly("2025-02-01 1.37 0.14 -498.77");
        assertThat(postings(drawn + ",\"overdraftRate\":\"20\",\"withholdingPercent\":\"10\""))
                .containsExactly("2025-02-01 -4.38 0.00 -504.38");
    }

    @Test
    void aBalanceBelowTheMinimumEarnsNothingAndOneAtItDoes() {
        assertThat(interest(balance("500") + FIVE + ONCE + ",\"minimumToEarn\":\"500\""))
                .isEqualTo("25.00");
        assertThat(interest(balance("499.99") + FIVE + ONCE + ",\"minimumToEarn\":\"500\""))
                .isEqualTo("0.00");
    }

    @Test
    void aRateOfZeroEarnsNothingAndOneBelowIsRefused() {
        assertThat(postings(YEAR + ONCE + ",\"annualRate\":\"0\"")).containsExactly("2026-01-01 0.00 0.00 1000.00");
        assertThat(code(YEAR + ONCE + ",\"annualRate\":\"-0.01\"")).isEqualTo("out-of-range");
        assertThat(code(YEAR + ONCE + ",\"tiers\":[{\"from\":\"0\",\"rate\":\"-1\"}],\"tierMethod\":\"SLICES\""))
                .isEqualTo("out-of-range");
    }

    @Test
    void interestIsRoundedOnEachPostingOrOnceAtTheEnd() {
        // 10 × 5 % × 31 ÷ 365 = 0.0425; February 28 ÷ 365 × 0.5 = 0.0384; March as January
        String three = "\"from\":\"2025-01-01\",\"to\":\"2025-04-01\",\"opening\":\"10\"" + FIVE
                + ",\"compounding\":\"NONE\",\"posting\":\"MONTHLY\"";
        assertThat(postings(three))
                .containsExactly(
                        "2025-02-01 0.04 0.00 10.04", "2025-03-01 0.04 0.00 10.08", "2025-04-01 0.04 0.00 10.12");
        // 10 × 5 % × 90 ÷ 365 = 0.1233 and what the postings earn, 0.0005: the balance carries 0.0809 into March
        assertThat(postings(three + ",\"rounding\":\"UP\",\"roundAt\":\"END\""))
                .containsExactly(
                        "2025-02-01 0.05 0.00 10.05", "2025-03-01 0.04 0.00 10.09", "2025-04-01 0.05 0.00 10.13");
        assertThat(interest(three + ",\"rounding\":\"UP\",\"roundAt\":\"END\"")).isEqualTo("0.13");
        assertThat(interest(three + ",\"rounding\":\"UP\"")).isEqualTo("0.14");
        assertThat(interest(three + ",\"rounding\":\"DOWN\"")).isEqualTo("0.11");
    }

    @Test
    void theEffectiveRateIsOfASingleOpeningBalance() {
        assertThat(text(answer("{" + YEAR + FIVE + ONCE + "}"), "effectiveAnnualRate"))
                .isEqualTo("5.000000");
        assertThat(answer("{" + JANUARY + FIVE + ONCE + MIDDLE + "}")
                        .get("effectiveAnnualRate")
                        .isNull())
                .isTrue();
        assertThat(answer("{" + balance("0") + FIVE + ONCE + "}")
                        .get("effectiveAnnualRate")
                        .isNull())
                .isTrue();
    }

    @Test
    void aClosureBeforeTheEndIsOnePostingWithItsPenalty() {
        String closed = YEAR + FIVE + ",\"compounding\":\"NONE\",\"posting\":\"MONTHLY\",\"closedOn\":\"2025-07-01\"";
        // 1,000 × 5 % × 181 ÷ 365 = 24.7945; 3 % of it: 14.8767; less 1,000 × 5 % × 3 ÷ 12 = 12.50: 12.2945
        assertThat(postings(closed)).containsExactly("2025-07-01 24.79 0.00 1024.79");
        assertThat(postings(closed + ",\"penalty\":{\"points\":\"2\",\"base\":\"CONTRACT_RATE\"}"))
                .containsExactly("2025-07-01 14.88 0.00 1014.88");
        assertThat(postings(closed + ",\"penalty\":{\"monthsOfInterest\":3},\"withholdingPercent\":10"))
                .containsExactly("2025-07-01 12.29 1.23 1011.06");
        assertThat(postings(closed.replace("07-01", "01-11") + ",\"penalty\":{\"monthsOfInterest\":3}"))
                .containsExactly("2025-01-11 0.00 0.00 1000.00");
    }

    @Test
    void theExplanationSaysWhatEarnedFromWhenToWhen() {
        JsonNode explanation = answer("{" + JANUARY + TIERS + slices() + ONCE + ",\"opening\":\"1500\"}")
                .get("explanation");
        assertThat(StreamSupport.stream(explanation.spliterator(), false)
                        .map(segment -> segment.get("days") + " " + text(segment, "base") + " " + text(segment, "rate")
                                + " " + text(segment, "interest")))
                .containsExactly("31 1000.00 2 1.698630137", "31 500.00 3 1.2739726027");
    }

    private static String balance(String opening) {
        return YEAR.replace("1000", opening);
    }

    private static String whole() {
        return ",\"tierMethod\":\"WHOLE_BALANCE\"";
    }

    private static String slices() {
        return ",\"tierMethod\":\"SLICES\"";
    }

    private static List<String> postingDays(String fields, String posting) {
        return postings(fields + ",\"compounding\":\"NONE\",\"posting\":\"" + posting + "\"").stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static String interest(String fields) {
        return text(answer("{" + fields + "}"), "interest");
    }

    private static String code(String fields) {
        return text(answer("{" + fields + "}").get("error"), "code");
    }

    private static List<String> postings(String fields) {
        return postings(answer("{" + fields + "}"));
    }

    private static List<String> postings(JsonNode answer) {
        return StreamSupport.stream(answer.get("postings").spliterator(), false)
                .map(one -> Stream.of("on", "interest", "withheld", "balance")
                        .map(name -> text(one, name))
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }

    private static JsonNode answer(String question) {
        var out = new ByteArrayOutputStream();
        try {
            new InterestLines(Refusal::code)
                    .answer(new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                InterestContractTest.class.getResourceAsStream("/scenarios/savings/interest-cases.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
