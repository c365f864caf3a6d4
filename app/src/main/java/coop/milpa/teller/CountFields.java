package coop.milpa.teller;

import coop.milpa.kernel.Money;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes and coins as a form writes them: a field {@code note-<value in minor units>} for each denomination. */
public final class CountFields {

    private static final String NAME = "note-";
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,6}");
    private static final Pattern FIELD = Pattern.compile(NAME + "[1-9]\\d{0,9}");

    private CountFields() {}

    /**
     * How many of each; what is no number is noted in the form, and left out.
     *
     * @return lines of one and more; none if nothing was counted
     */
    public static List<CashCount.Line> read(Form form, Currency currency) {
        List<CashCount.Line> lines = new ArrayList<>();
        for (String field : form.carried().keySet()) {
            if (FIELD.matcher(field).matches()) {
                quantity(form, field)
                        .filter(many -> many > 0)
                        .ifPresent(many -> lines.add(new CashCount.Line(
                                new Money(Long.parseLong(field.substring(NAME.length())), currency), many)));
            }
        }
        return lines;
    }

    private static Optional<Long> quantity(Form form, String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return QUANTITY.matcher(text).matches()
                ? Optional.of(Long.valueOf(text))
                : form.wrong(field, Message.of("teller.form.no-quantity", Input.shown(text)));
    }
}
