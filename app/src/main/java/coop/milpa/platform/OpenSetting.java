package coop.milpa.platform;

import coop.milpa.kernel.Money;
import java.time.DateTimeException;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A setting that people of a cooperative may decide by page. A module declares its own in one bean of type
 * {@link OpenSettings}, and says in its messages what they are called: {@code setting.<name>}, {@code
 * setting.<name>.hint}.
 *
 * @param key  which
 * @param fits  whether a value makes sense where books are kept in a currency
 * @param <T>  what its values are
 */
public record OpenSetting<T>(SettingKey<T> key, BiPredicate<T, Currency> fits) {

    /** Whatever its key reads. */
    public static <T> OpenSetting<T> of(SettingKey<T> key) {
        return new OpenSetting<>(key, (value, currency) -> true);
    }

    /** A whole number, both ends included. */
    public static OpenSetting<Long> between(SettingKey<Long> key, long least, long most) {
        return new OpenSetting<>(key, (value, currency) -> value >= least && value <= most);
    }

    /** A whole number, both ends included, or nothing. */
    public static OpenSetting<Optional<Long>> betweenOrNothing(SettingKey<Optional<Long>> key, long least, long most) {
        return new OpenSetting<>(
                key, (value, currency) -> value.stream().allMatch(number -> number >= least && number <= most));
    }

    /** An amount in the currency of the books, or nothing. */
    public static OpenSetting<Optional<Money>> amount(SettingKey<Optional<Money>> key) {
        return new OpenSetting<>(
                key,
                (value, currency) ->
                        value.stream().allMatch(money -> money.currency().equals(currency)));
    }

    /** What a person wrote; empty if it makes no sense. */
    public Optional<T> read(String text, Currency currency) {
        try {
            return Optional.of(key.reader().apply(text)).filter(value -> fits.test(value, currency));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How its key writes what holds where nothing was decided. */
    public String usual() {
        return key.writer().apply(key.fallback());
    }

    /** Whether it is a yes or a no. */
    public boolean isFlag() {
        return key.fallback() instanceof Boolean;
    }
}
