package coop.milpa.cli.jsonl;

/**
 * What was read of a line.
 *
 * @param object  its members; of a broken line those before the break, so that its {@code id} can be echoed
 * @param whole  whether the line is one JSON object and nothing else
 */
record JsonLine(JsonValue.Members object, boolean whole) {}
