package coop.milpa.members.web;

import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.Optional;

/** Reads words that have a longest length. */
final class ShortText {

    /** The longest reason, paper or cause. */
    static final int MOST = 200;

    private ShortText() {}

    /** Words that may not be missing. */
    static Optional<String> needed(Form form, String field) {
        return needed(form, field, MOST);
    }

    static Optional<String> needed(Form form, String field, int most) {
        return form.needed(field).flatMap(text -> within(form, field, text, most));
    }

    /** Words that may be missing. */
    static Optional<String> read(Form form, String field) {
        String text = form.text(field);
        return text.isEmpty() ? Optional.empty() : within(form, field, text, MOST);
    }

    private static Optional<String> within(Form form, String field, String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? Optional.of(text)
                : form.wrong(field, Message.of("members.form.too-long", most));
    }
}
