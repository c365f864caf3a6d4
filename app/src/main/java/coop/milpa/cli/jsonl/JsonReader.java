package coop.milpa.cli.jsonl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a line of JSON. */
final class JsonReader {

    private final JsonFactory json;

    JsonReader(JsonFactory json) {
        this.json = json;
    }

    /** The object on the line. Whatever else is there, or comes after it, makes it less than whole. */
    JsonLine read(String line) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        return new JsonLine(new JsonValue.Members(members), readInto(members, line));
    }

    private boolean readInto(Map<String, JsonValue> members, String line) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            readInto(members, parser);
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static JsonValue value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Nothing();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value begins with " + token);
        };
    }

    /** NaN and infinity are no JSON; as text they can be refused where they stand and echoed as an id. */
    private static JsonValue number(JsonParser parser) {
        return parser.isNaN() ? new JsonValue.Text(parser.getString()) : new JsonValue.Literal(parser.getString());
    }

    private static JsonValue.Members members(JsonParser parser) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        readInto(members, parser);
        return new JsonValue.Members(members);
    }

    private static void readInto(Map<String, JsonValue> members, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
    }

    private static JsonValue.Items items(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonValue.Items(items);
    }
}
