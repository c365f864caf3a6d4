package coop.milpa.credit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.jsonl.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the calculators of loans as a user does: lines of JSON in, lines of JSON out. */
final class Lines {

    private static final JsonMapper JSON = new JsonMapper();

    private Lines() {}

    static List<String> schedules(String questions) {
        return answers(new LoanScheduleCommand(), questions);
    }

    static List<String> scenarios(String questions) {
        return answers(new LoanScenarioCommand(), questions);
    }

    static JsonNode schedule(String question) {
        return JSON.readTree(schedules(question).getFirst());
    }

    static JsonNode scenario(String question) {
        return JSON.readTree(scenarios(question).getFirst());
    }

    /** Some figures of each row, with blanks between. */
    static List<String> rows(JsonNode answer, String list, String... names) {
        assertThat(answer.has("error")).as(answer.toString()).isFalse();
        return StreamSupport.stream(answer.get(list).spliterator(), false)
                .map(row -> figures(row, names))
                .toList();
    }

    static String figures(JsonNode object, String... names) {
        return String.join(
                " ", List.of(names).stream().map(name -> text(object, name)).toList());
    }

    static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value.isNull() ? "-" : value.asString();
    }

    /** The code of the error, with the number of the event where there is one. */
    static String code(JsonNode answer) {
        JsonNode error = answer.get("error");
        if (error == null) {
            return "none: " + answer;
        }
        String event = error.has("event") ? "@" + error.get("event").asInt() : "";
        return error.get("code").asString() + event;
    }

    private static List<String> answers(LoanCommand command, String questions) {
        var out = new ByteArrayOutputStream();
        JsonLines lines = command.lines(why -> why.code());
        try {
            boolean all = lines.answer(new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)), out);
            String answers = out.toString(StandardCharsets.UTF_8);
            assertThat(all).isEqualTo(!answers.contains("\"error\""));
            return answers.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
