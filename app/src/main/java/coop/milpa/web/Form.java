package coop.milpa.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.web.WrittenMoney.Reading;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What somebody wrote in a form, as it stands there, and what is wrong with it. Reading a field notes what is wrong;
 * all of it is shown at once, and nothing that was written is lost. The form carries the name of its {@linkplain
 * #request request} from its first showing on, so that sending it twice, or going back and sending it again, changes
 * things once.
 */
public final class Form {

    /** The name under which templates know it. */
    public static final String ATTRIBUTE = "form";

    private static final String REQUEST = "request";
    private static final String CONFIRMED = "confirmed";
    private static final String TOKEN = "_csrf";
    private static final int TEXT_MAX = 2_000;

    private final Map<String, String> given;
    private final RequestId request;
    private final List<FieldError> errors = new ArrayList<>();

    private Form(Map<String, String> given, RequestId request) {
        this.given = given;
        this.request = request;
    }

    /** What was sent; a name of its request that is none, or is missing, is replaced by a new one. */
    public static Form of(Map<String, String> given) {
        Map<String, String> kept = new TreeMap<>();
        given.forEach((field, text) -> kept.put(field, Legible.beginning(text, TEXT_MAX)));
        kept.remove(TOKEN);
        return new Form(Map.copyOf(kept), named(kept.getOrDefault(REQUEST, "")));
    }

    /** One field as it was written, without the spaces around it; empty if it is missing. */
    public String text(String field) {
        return given.getOrDefault(field, "").strip();
    }

    /** A field that may not be empty. */
    public Optional<String> needed(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            wrong(field, Message.of("web.form.missing"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A field that may not be empty, and has so many letters at most. */
    public Optional<String> needed(String field, int most) {
        limit(field, most);
        return needed(field).filter(text -> text.length() <= most);
    }

    /** Notes it if a field has more letters than that. */
    public void limit(String field, int most) {
        if (text(field).length() > most) {
            wrong(field, Message.of("web.form.too-long", most));
        }
    }

    /** An amount that may not be empty, and is not negative. */
    public Optional<Money> money(String field, Currency currency) {
        return needed(field).flatMap(text -> switch (WrittenMoney.read(text, currency)) {
            case Reading.Amount(Money money) -> Optional.of(money);
            case Reading.Ambiguous(String whole) ->
                wrong(field, Message.of("web.form.money-ambiguous", Input.shown(text), whole));
            case Reading.TooFine(int digits) ->
                wrong(field, Message.of("web.form.money-too-fine", Input.shown(text), digits));
            case Reading.Nonsense() -> wrong(field, Message.of("web.form.money-not-read", Input.shown(text)));
        });
    }

    /** A day that may not be empty. */
    public Optional<LocalDate> day(String field) {
        return needed(field).flatMap(text -> {
            Optional<LocalDate> day = WrittenDay.read(text);
            return day.isPresent() ? day : wrong(field, Message.of("web.form.day-not-read", Input.shown(text)));
        });
    }

    /** A month, as people write it ({@code 02/2026}) or as machines do ({@code 2026-02}). */
    public Optional<YearMonth> month(String field) {
        return needed(field).flatMap(text -> {
            Optional<YearMonth> month = WrittenDay.month(text);
            return month.isPresent() ? month : wrong(field, Message.of("web.form.month-not-read", Input.shown(text)));
        });
    }

    /** A whole number that may not be empty, from one to another, at most nine figures. */
    public Optional<Integer> whole(String field, int least, int most) {
        return needed(field).flatMap(text -> {
            Optional<Integer> number = Optional.of(text)
                    .filter(figures -> figures.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(read -> read >= least && read <= most);
            return number.isPresent()
                    ? number
                    : wrong(field, Message.of("web.form.whole", Input.shown(text), (long) least, (long) most));
        });
    }

    /** Percent that may not be empty, from nothing to that many; with its sign or without. */
    public Optional<Rate> percent(String field, Rate most) {
        return needed(field).flatMap(text -> {
            Optional<Rate> rate = Optional.of(text.replace("%", "").strip())
                    .filter(figures -> figures.matches("[0-9]{1,9}(\\.[0-9]{1,12})?"))
                    .map(Rate::of)
                    .filter(read -> read.compareTo(most) <= 0);
            return rate.isPresent()
                    ? rate
                    : wrong(field, Message.of("web.form.percent", Input.shown(text), "0", most.toText()));
        });
    }

    /** The value of a type that a field names; one that it has not is missing. */
    public <E extends Enum<E>> Optional<E> one(String field, Class<E> of) {
        return needed(field).flatMap(text -> {
            Optional<E> value = Stream.of(of.getEnumConstants())
                    .filter(each -> each.name().equals(text))
                    .findFirst();
            return value.isPresent() ? value : wrong(field, Message.of("web.form.missing"));
        });
    }

    /** Notes what is wrong with a field; answers nothing, for whoever was to answer something. */
    public <T> Optional<T> wrong(String field, Message what) {
        errors.add(new FieldError(field, what));
        return Optional.empty();
    }

    /** Notes a refusal at the field where it can be mended. */
    public void refused(String field, Refusal why) {
        wrong(field, Message.of(why));
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What is wrong with one field, the first of it. */
    public @Nullable FieldError errorOf(String field) {
        return errors.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** A day as it is shown again: as people write it if it was understood, otherwise as it stands there. */
    public String dayText(String field) {
        return WrittenDay.read(text(field)).map(WrittenDay.PEOPLE::format).orElse(text(field));
    }

    /** The ids of what a control is described by, for whoever hears the page; none if there is nothing. */
    public @Nullable String describedBy(String field, boolean hinted) {
        String hint = hinted ? field + "-hint" : "";
        String ids = errorOf(field) == null ? hint : (hint + " " + field + "-error").strip();
        return ids.isEmpty() ? null : ids;
    }

    /** The name of what it asks for, the same however often it is sent. */
    public RequestId request() {
        return request;
    }

    /** Whether somebody who was told what will happen said yes to it, on the page {@link Confirmation}. */
    public boolean isConfirmed() {
        return text(CONFIRMED).equals("yes");
    }

    /** Everything that the next page has to send on, its request among it. */
    public Map<String, String> carried() {
        Map<String, String> carried = new TreeMap<>(given);
        carried.remove(CONFIRMED);
        carried.put(REQUEST, request.toString());
        return carried;
    }

    /** The same form with other text in the fields that are empty. */
    public Form filledWith(Map<String, String> usual) {
        Map<String, String> filled = new HashMap<>(given);
        usual.forEach((field, text) -> filled.merge(field, text, (old, fresh) -> old.isBlank() ? fresh : old));
        return new Form(Map.copyOf(filled), request);
    }

    /** Puts it into the model of its page, and says with the answer's status whether something is wrong. */
    public void show(Model model, HttpServletResponse response) {
        model.addAttribute(ATTRIBUTE, this);
        if (!isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static RequestId named(String text) {
        try {
            return RequestId.parse(text);
        } catch (IllegalArgumentException e) {
            return RequestId.next();
        }
    }
}
