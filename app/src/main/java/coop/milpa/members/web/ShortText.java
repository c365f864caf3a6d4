package coop.milpa.members.web;

import coop.milpa.web.Form;
import java.util.Optional;

/** Reads a reason, a paper or a cause: words of at most 200 letters. */
final class ShortText {

    private static final int MOST = 200;

    private ShortText() {}

    /** Words that may not be missing. */
    static Optional<String> needed(Form form, String field) {
        return form.needed(field, MOST);
    }

    /** Words that may be missing. */
    static Optional<String> read(Form form, String field) {
        return form.text(field).isEmpty() ? Optional.empty() : form.needed(field, MOST);
    }
}
