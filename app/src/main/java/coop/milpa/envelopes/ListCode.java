package coop.milpa.envelopes;

import java.util.Optional;
import java.util.regex.Pattern;

/** By what people know a file: the first twelve hexadecimal digits of the SHA-256 of its content. */
public record ListCode(String text) {

    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    public ListCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No code of a list: " + text.length() + " characters");
        }
    }

    /** Of a whole hash. */
    public static ListCode of(String hash) {
        return new ListCode(hash.substring(0, LENGTH));
    }

    /** As an address has it; empty if it is none. */
    public static Optional<ListCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ListCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
