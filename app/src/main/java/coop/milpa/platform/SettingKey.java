package coop.milpa.platform;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Names a setting of a cooperative and says how its text is read. The module that reads the setting keeps the key.
 *
 * @param name  dotted, module first: {@code savings.dormant-after-days}; never renamed once released
 * @param fallback  what holds while a cooperative has not decided
 * @param reader  text to value; throws on nonsense
 * @param writer  value to text that the reader takes
 * @param <T>  what its values are
 */
public record SettingKey<T>(String name, T fallback, Function<String, T> reader, Function<T, String> writer) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

    public SettingKey {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Setting is called '" + name + "'");
        }
    }

    /** A setting whose values write themselves by {@code toString}. */
    public static <T> SettingKey<T> of(String name, T fallback, Function<String, T> reader) {
        return new SettingKey<>(name, fallback, reader, Object::toString);
    }

    public static SettingKey<String> text(String name, String fallback) {
        return of(name, fallback, text -> text);
    }

    public static SettingKey<Long> whole(String name, long fallback) {
        return of(name, fallback, Long::valueOf);
    }

    public static SettingKey<BigDecimal> decimal(String name, String fallback) {
        return new SettingKey<>(name, new BigDecimal(fallback), BigDecimal::new, BigDecimal::toPlainString);
    }

    /** Yes or no, written {@code true} or {@code false} and nothing else. */
    public static SettingKey<Boolean> flag(String name, boolean fallback) {
        return of(name, fallback, SettingKey::flag);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false: '" + text + "'");
        };
    }
}
