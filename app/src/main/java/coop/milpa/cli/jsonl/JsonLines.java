package coop.milpa.cli.jsonl;

import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Answers a line of JSON with a line of JSON, in order and with the same {@code id}; a line that cannot be answered
 * gets an {@code error} and the others go on. Empty lines are passed over, and so is a byte order mark at the start. A
 * line that is not UTF-8 cannot be answered. Whoever asks and waits is answered at once: nothing is held back while
 * no further line is there.
 *
 * @param calculator  answers the fields of a line
 * @param wording  what people read about a problem
 */
public record JsonLines(Function<Fields, Outcome<JsonAnswer>> calculator, Function<Refusal, String> wording) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Stands for bytes that are not UTF-8; no character, so nobody can mean it. */
    private static final String NOT_UTF_8 = "\uFFFE";

    private static final String SHOWN_FOR_IT = "\uFFFD";

    /** Answers all lines; says whether every one could be. */
    public boolean answer(InputStream questions, OutputStream answers) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(questions, decoder()));
        boolean all = true;
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), answers, JsonEncoding.UTF8)) {
            String line = withoutMark(lines.readLine());
            while (line != null) {
                all &= line.isBlank() || answer(line, out);
                if (!lines.ready()) {
                    out.flush();
                }
                line = lines.readLine();
            }
        }
        answers.flush();
        return all;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(NOT_UTF_8);
    }

    private static @Nullable String withoutMark(@Nullable String line) {
        return line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private boolean answer(String line, JsonGenerator out) {
        String text = line.replace(NOT_UTF_8, SHOWN_FOR_IT);
        JsonLine json = new JsonReader(JSON).read(text);
        Fields fields = Fields.of(json.object());
        Outcome<JsonAnswer> outcome = json.whole() && !line.contains(NOT_UTF_8)
                ? calculator.apply(fields)
                : Outcome.refused(new InputProblem(Kind.UNKNOWN_VALUE, "JSON", text));
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
                if (why instanceof EventProblem numbered) {
                    out.writeNumberProperty("event", numbered.event());
                }
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
