package coop.milpa.counter.web;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterField;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what was written into the fields of a choice. */
final class AskedFields {

    private static final String SPACES = "\\s+";

    private AskedFields() {}

    /** All that was written, as it is handed over; what is wrong is noted in the form. */
    static SortedMap<String, String> read(CounterChoice choice, Form form) {
        SortedMap<String, String> read = new TreeMap<>();
        for (CounterField field : choice.asks().fields()) {
            if (form.text(field.key()).isEmpty()) {
                if (field.required()) {
                    form.needed(field.key());
                }
            } else {
                read(choice, field, form).ifPresent(text -> read.put(field.key(), text));
            }
        }
        return read;
    }

    private static Optional<String> read(CounterChoice choice, CounterField field, Form form) {
        return switch (field.kind()) {
            case TEXT -> form.needed(field.key(), field.most()).map(text -> text.replaceAll(SPACES, " "));
            case MONEY ->
                form.money(field.key(), field.currency().orElse(choice.currency()))
                        .map(money -> money.toDecimal().toPlainString());
            case DAY -> form.day(field.key()).map(LocalDate::toString);
            case CHOICE, NAMED ->
                field.options().contains(form.text(field.key()))
                        ? Optional.of(form.text(field.key()))
                        : form.wrong(field.key(), Message.of("web.form.missing"));
        };
    }
}
