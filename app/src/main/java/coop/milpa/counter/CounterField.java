package coop.milpa.counter;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Something that a choice asks besides an amount. Its label is the message {@code field.counter.<key>}, what helps to
 * fill it in {@code field.counter.<key>.hint}, if there is one; the words of an option {@code
 * option.counter.<key>.<option>}.
 *
 * @param key  {@code <module>-<what>}, such as {@code remittances-reference}: at most 60 letters and hyphens
 * @param kind  what is written into it
 * @param required  whether it may be left empty
 * @param most  the most characters of a text
 * @param printed  whether the slip says it
 * @param options  of what is chosen, in their order
 * @param currency  of an amount, where it is not the choice's
 */
public record CounterField(
        String key,
        Kind kind,
        boolean required,
        int most,
        boolean printed,
        List<String> options,
        Optional<Currency> currency) {

    private static final int KEY_MAX = 60;
    private static final int TEXT_MAX = 200;
    private static final int DAY_MAX = 10;
    private static final int MONEY_MAX = 24;

    /** What is written into a field. */
    public enum Kind {
        TEXT,
        /** An amount; handed over as a plain decimal number. */
        MONEY,
        /** One of the options; handed over as it is named. */
        CHOICE,
        /** One of the options, which are shown as they are, such as numbers of accounts. */
        NAMED,
        /** A day; handed over as {@code 2026-02-28}. */
        DAY
    }

    public CounterField {
        options = List.copyOf(options);
        if (!key.matches("[a-z]+(-[a-z]+)+") || key.length() > KEY_MAX) {
            throw new IllegalArgumentException("Key of a field is '" + key + "'");
        }
        if (most < 1 || most > TEXT_MAX || (isChosen(kind) && options.isEmpty())) {
            throw new IllegalArgumentException("Field " + key + " has " + most + " characters, options " + options);
        }
    }

    /** Words, which must be there. */
    public static CounterField text(String key, int most) {
        return new CounterField(key, Kind.TEXT, true, most, false, List.of(), Optional.empty());
    }

    public static CounterField money(String key) {
        return new CounterField(key, Kind.MONEY, true, MONEY_MAX, false, List.of(), Optional.empty());
    }

    /** An amount of another currency than the choice's. */
    public static CounterField money(String key, Currency currency) {
        return new CounterField(key, Kind.MONEY, true, MONEY_MAX, false, List.of(), Optional.of(currency));
    }

    public static CounterField day(String key) {
        return new CounterField(key, Kind.DAY, true, DAY_MAX, false, List.of(), Optional.empty());
    }

    public static CounterField choice(String key, List<String> options) {
        return new CounterField(key, Kind.CHOICE, true, TEXT_MAX, false, options, Optional.empty());
    }

    /** One of the options, which need no words. */
    public static CounterField named(String key, List<String> options) {
        return new CounterField(key, Kind.NAMED, true, TEXT_MAX, false, options, Optional.empty());
    }

    private static boolean isChosen(Kind kind) {
        return kind == Kind.CHOICE || kind == Kind.NAMED;
    }

    /** The same, and it may be left empty. */
    public CounterField optional() {
        return new CounterField(key, kind, false, most, printed, options, currency);
    }

    /** The same, and the slip says it. */
    public CounterField onTheSlip() {
        return new CounterField(key, kind, required, most, true, options, currency);
    }

    /** The message that it is labelled with. */
    public String label() {
        return "field.counter." + key;
    }
}
