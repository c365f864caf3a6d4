package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schedules of terms drawn at random, against another program that was written from the contract alone: it reckons
 * with fractions, counts leap days one by one and finds the two rates with 40 digits.
 */
class ScheduleCasesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void casesReckonedByAnotherProgramAgreeToTheCent() throws IOException {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSize(240);
        for (JsonNode one : cases) {
            String question = one.get("question").toString();
            JsonNode answer = Lines.schedule(question);
            assertThat(Lines.rows(answer, "rows", "due", "nr", "principal", "interest", "fees", "balance"))
                    .as(question)
                    .isEqualTo(texts(one.get("rows")));
            assertThat(List.of(Lines.text(answer, "effectiveAnnualRate"), Lines.text(answer, "totalCostRate")))
                    .as(question)
                    .isEqualTo(texts(one.get("rates")));
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ScheduleCasesTest.class.getResourceAsStream("/scenarios/credit/schedule-cases.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
