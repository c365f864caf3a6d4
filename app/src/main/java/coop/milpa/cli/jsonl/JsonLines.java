package coop.milpa.cli.jsonl;

import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers a line of JSON with a line of JSON, in order and with the same {@code id}; a line that cannot be answered
 * gets an {@code error} and the others go on. Empty lines are passed over.
 *
 * @param calculator  answers the fields of a line
 * @param wording  what people read about a problem
 */
public record JsonLines(Function<Fields, Outcome<JsonAnswer>> calculator, Function<Refusal, String> wording) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Answers all lines; says whether every one could be. */
    public boolean answer(InputStream questions, OutputStream answers) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
        boolean all = true;
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), answers, JsonEncoding.UTF8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all &= line.isBlank() || answer(line, out);
            }
        }
        answers.flush();
        return all;
    }

    private boolean answer(String line, JsonGenerator out) {
        Optional<JsonValue.Members> object = new JsonReader(JSON).read(line);
        Fields fields = Fields.of(object.orElse(new JsonValue.Members(Map.of())));
        Outcome<JsonAnswer> outcome = object.isEmpty()
                ? Outcome.refused(new InputProblem(Kind.UNKNOWN_VALUE, "JSON", line))
                : calculator.apply(fields);
        out.writeStartObject();
        out.writeName("id");
        write(fields.value("id"), out);
        boolean done = write(outcome, out);
        out.writeEndObject();
        out.writeRaw('\n');
        return done;
    }

    private boolean write(Outcome<JsonAnswer> outcome, JsonGenerator out) {
        return switch (outcome) {
            case Outcome.Done<JsonAnswer>(JsonAnswer answer) -> {
                answer.writeTo(out);
                yield true;
            }
            case Outcome.Refused<JsonAnswer>(Refusal why) -> {
                out.writeObjectPropertyStart("error");
                out.writeStringProperty("code", why.code());
                out.writeStringProperty("message", wording.apply(why));
                out.writeEndObject();
                yield false;
            }
        };
    }

    /** Echoes what was read. */
    private static void write(JsonValue value, JsonGenerator out) {
        switch (value) {
            case JsonValue.Text text -> out.writeString(text.text());
            case JsonValue.Literal literal -> out.writeNumber(literal.text());
            case JsonValue.Flag flag -> out.writeBoolean(flag.value());
            case JsonValue.Nothing nothing -> out.writeNull();
            case JsonValue.Items items -> {
                out.writeStartArray();
                items.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case JsonValue.Members object -> {
                out.writeStartObject();
                object.members().forEach((name, member) -> {
                    out.writeName(name);
                    write(member, out);
                });
                out.writeEndObject();
            }
        }
    }
}
