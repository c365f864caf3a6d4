package coop.milpa.platform;

import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON value as text, for what is kept but not queried by column.
 *
 * @param text  the value; {@code null} (the JSON word) for nothing: at most 100,000 characters
 */
public record Json(String text) {

    /** No value: before something was made, after it was removed. */
    public static final Json NOTHING = new Json("null");

    private static final int LENGTH_MAX = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public Json {
        if (text.isBlank() || text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("JSON of " + text.length() + " characters");
        }
    }

    /** Writes a record, a map, a list or a plain value. Dates and amounts come best as text. */
    public static Json of(Object value) {
        return new Json(MAPPER.writeValueAsString(value));
    }
}
