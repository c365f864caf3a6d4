package coop.milpa.accounting.web;

import coop.milpa.web.FieldError;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong in a form that has lines, with the words for the field.
 *
 * @param field  its name
 * @param label  what the field is called; of a line, with its number
 * @param what  what is wrong
 */
record FormError(String field, Message label, Message what) {

    private static final Pattern OF_A_LINE = Pattern.compile("(target|branch|debit|credit)([0-9]+)");

    static List<FormError> of(Form form) {
        return form.errors().stream().map(FormError::of).toList();
    }

    private static FormError of(FieldError error) {
        Matcher line = OF_A_LINE.matcher(error.field());
        Message label = line.matches()
                ? Message.of("field.accounting." + line.group(1) + ".of-line", line.group(2))
                : Message.of("field.accounting." + error.field());
        return new FormError(error.field(), label, error.what());
    }
}
