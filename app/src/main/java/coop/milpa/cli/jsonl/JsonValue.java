package coop.milpa.cli.jsonl;

import java.util.List;
import java.util.Map;

/** What was read from JSON. Numbers stay as they were written, so that nothing rounds them. */
public sealed interface JsonValue {

    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A number, as written. */
    record Literal(String text) implements JsonValue {}

    /** True or false. */
    record Flag(boolean value) implements JsonValue {}

    /** Null, or not there at all. */
    record Nothing() implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {}

    /** An object; of a name that is given twice the last counts. */
    record Members(Map<String, JsonValue> members) implements JsonValue {}
}
