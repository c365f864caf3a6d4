package coop.milpa.counter.web;

import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes and coins in a form: a field {@code note-<value in minor units>} for each denomination. */
final class CountFields {

    static final String NAME = "note-";

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,6}");
    private static final Pattern FIELD = Pattern.compile(NAME + "[1-9]\\d{0,9}");

    private CountFields() {}

    /** What was counted; empty if nothing was, or if something in it is no number. */
    static Optional<CashCount> read(Form form, Money amount) {
        List<CashCount.Line> lines = new ArrayList<>();
        for (String field : form.carried().keySet()) {
            String text = form.text(field);
            if (FIELD.matcher(field).matches() && !text.isEmpty()) {
                if (!QUANTITY.matcher(text).matches()) {
                    form.wrong(field, Message.of("counter.form.no-quantity", Input.shown(text)));
                } else {
                    long value = Long.parseLong(field.substring(NAME.length()));
                    lines.add(new CashCount.Line(new Money(value, amount.currency()), Long.parseLong(text)));
                }
            }
        }
        boolean any = lines.stream().anyMatch(line -> line.quantity() > 0);
        return any && form.isRight() ? Optional.of(new CashCount(lines, amount)) : Optional.empty();
    }
}
