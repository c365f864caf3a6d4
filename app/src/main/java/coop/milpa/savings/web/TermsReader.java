package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in fields of terms; what is wrong is noted, and something harmless is answered in its place. */
final class TermsReader {

    static final String YES = "yes";
    static final String NO = "no";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,12})?");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})");
    private static final int SOURCE_MAX = 200;

    private final Form form;
    private final Currency currency;

    TermsReader(Form form, Currency currency) {
        this.form = form;
        this.currency = currency;
    }

    /** Nothing if it is empty. */
    Money money(String field) {
        Money nothing = Money.zero(currency);
        return form.text(field).isEmpty()
                ? nothing
                : form.money(field, currency).orElse(nothing);
    }

    int whole(String field, int usual) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return usual;
        }
        if (!WHOLE.matcher(text).matches()) {
            form.wrong(field, Message.of("savings.form.whole", Input.shown(text)));
            return usual;
        }
        return Integer.parseInt(text);
    }

    Rate percent(String field, String most) {
        String text = form.text(field).replace("%", "").strip();
        if (text.isEmpty()) {
            return Rate.ZERO;
        }
        if (!PERCENT.matcher(text).matches() || new BigDecimal(text).compareTo(new BigDecimal(most)) > 0) {
            form.wrong(field, Message.of("savings.form.percent", Input.shown(text), most));
            return Rate.ZERO;
        }
        return Rate.of(text);
    }

    boolean yes(String field) {
        return form.text(field).equals(YES);
    }

    /** One of the words; the first of them if it is none. */
    <E extends Enum<E>> E word(String field, List<E> words) {
        return words.stream()
                .filter(each -> each.name().equals(form.text(field)))
                .findFirst()
                .orElse(words.getFirst());
    }

    /** A day of every year, {@code dd/mm}; empty if the field is. */
    Optional<MonthDay> monthDay(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = MONTH_DAY.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1))))
                    : form.wrong(field, Message.of("savings.form.month-day", Input.shown(text)));
        } catch (DateTimeException e) {
            return form.wrong(field, Message.of("savings.form.month-day", Input.shown(text)));
        }
    }

    Optional<LocalDate> validFrom() {
        return form.day("validFrom");
    }

    Optional<Source> source() {
        Source.Status status = word("status", List.of(Source.Status.UNCONFIRMED, Source.Status.CONFIRMED));
        return form.needed("decision", SOURCE_MAX).map(text -> new Source(text, status));
    }

    String text(String field) {
        return form.text(field);
    }
}
