package coop.milpa.api;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address.
 *
 * @param given  as they were sent
 */
public record Query(Map<String, String> given) {

    private static final int LIMIT_USUAL = 50;
    private static final int LIMIT_MAX = 200;

    public Query {
        given = Map.copyOf(given);
    }

    /** How many things a part of a list has: {@code limit}, 1 to 200, usually 50. */
    public int limit() {
        return text("limit").map(Query::limit).orElse(LIMIT_USUAL);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LIMIT_MAX) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw bad("limit", "not-a-number", 1, LIMIT_MAX);
        }
        throw bad("limit", "not-a-number", 1, LIMIT_MAX);
    }

    /** Where the part before ended. */
    public Optional<String> cursor() {
        return text("cursor");
    }

    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> day(name, text));
    }

    /** A day of four digits of a year: further ones have no place in the database. */
    static LocalDate plainDay(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new DateTimeParseException("No day", text, 0);
        }
        return LocalDate.parse(text);
    }

    static boolean isDay(String text) {
        try {
            plainDay(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            return plainDay(text);
        } catch (DateTimeParseException e) {
            throw bad(name, "not-a-day");
        }
    }

    /** One of some words, as {@link Word} writes them, that may be missing. */
    public <E extends Enum<E>> Optional<E> optionalWord(String name, E[] words) {
        return text(name)
                .map(text -> Word.read(text, words).orElseThrow(() -> bad(name, "not-one-of", Word.all(words))));
    }

    /** An amount of a currency, with no more decimals than that has, as its minor units. */
    public Optional<Long> minor(String name, Currency currency) {
        return text(name).map(text -> minor(name, text, currency));
    }

    private static long minor(String name, String text, Currency currency) {
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw bad(name, "not-an-amount");
        }
        try {
            return Money.of(text, currency).minor();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw bad(name, "not-an-amount");
        }
    }

    /** A word that may be missing; blank is missing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A word that has to be there. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> bad(name, "missing"));
    }

    /** A whole number from one to another that has to be there. */
    public int whole(String name, int least, int most) {
        try {
            int number = Integer.parseInt(needed(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, "not-a-number", least, most);
        }
        throw bad(name, "not-a-number", least, most);
    }

    /** One of some words, as {@link Word} writes them; the first of them if it is missing. */
    public <E extends Enum<E>> E word(String name, E[] words) {
        return optionalWord(name, words).orElse(words[0]);
    }

    /** An amount as decimal text that has to be there. */
    public Money money(String name, Currency currency) {
        try {
            return Amount.money(needed(name), currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw bad(name, "not-an-amount");
        }
    }

    /** Ends the request because of a parameter. */
    public static BadFieldsException bad(String name, String code, Object... arguments) {
        return new BadFieldsException(List.of(new BadField(name, code, List.of(arguments))));
    }
}
