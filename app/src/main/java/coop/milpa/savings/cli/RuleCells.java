package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that say what holds for one product, by the name of their column. An empty one and one that is not there
 * mean the same: what is usual. The first text that cannot be read is remembered, and reading goes on.
 */
final class RuleCells {

    private static final int WHOLE_MAX = 1_000_000;
    private static final int PERCENT_MAX = 1_000;

    private final Map<String, String> cells;
    private final Set<String> unread;
    private Optional<Bad> bad = Optional.empty();

    RuleCells(Map<String, String> cells) {
        this.cells = Map.copyOf(cells);
        this.unread = new TreeSet<>(cells.keySet());
    }

    /** A text that does not say what its column is for. */
    record Bad(String column, String value) {}

    /** The first text that could not be read, or a column that nobody asked for. */
    Optional<Bad> bad() {
        return bad.or(() -> unread.stream().findFirst().map(column -> new Bad(column, cells.getOrDefault(column, ""))));
    }

    String text(String column, String usual) {
        unread.remove(column);
        String given = cells.getOrDefault(column, "").strip();
        return given.isEmpty() ? usual : given;
    }

    /** A text that must be there. */
    String text(String column) {
        String given = text(column, "");
        return given.isEmpty() ? spoilt(column, "") : given;
    }

    boolean flag(String column, boolean usual) {
        String given = text(column, String.valueOf(usual)).toLowerCase(Locale.ROOT);
        if (!given.equals("true") && !given.equals("false")) {
            spoilt(column, given);
        }
        return given.equals("true");
    }

    int whole(String column, int usual) {
        String given = text(column, String.valueOf(usual));
        boolean sound = given.matches("[0-9]{1,7}") && Integer.parseInt(given) <= WHOLE_MAX;
        return sound ? Integer.parseInt(given) : spoilt(column, given).length();
    }

    /** In minor units of the currency. */
    long amount(String column, Currency currency) {
        String given = text(column, "0");
        Optional<Money> read = TypedAmount.read(given, currency).filter(money -> !money.isNegative());
        return read.isPresent() ? read.get().minor() : spoilt(column, given).length();
    }

    Rate percent(String column) {
        String given = text(column, "0");
        Optional<Rate> read = Percent.read(given, PERCENT_MAX);
        return read.isPresent()
                ? read.get()
                : Rate.of(String.valueOf(spoilt(column, given).length()));
    }

    <E extends Enum<E>> E word(String column, E usual) {
        String given = text(column, usual.name());
        for (E each : usual.getDeclaringClass().getEnumConstants()) {
            if (each.name().equalsIgnoreCase(given)) {
                return each;
            }
        }
        spoilt(column, given);
        return usual;
    }

    LocalDate date(String column) {
        String given = text(column);
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            spoilt(column, given);
            return LocalDate.EPOCH;
        }
    }

    /** A day of the year, as {@code 12-01}. */
    Optional<MonthDay> monthDay(String column) {
        String given = text(column, "");
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + given));
        } catch (DateTimeException e) {
            spoilt(column, given);
            return Optional.empty();
        }
    }

    Currency currency(String column, Currency usual) {
        String given = text(column, usual.getCurrencyCode());
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    spoilt(column, given);
                    return usual;
                });
    }

    /** Notes a text that is no good; nothing that is read after it counts. */
    String spoilt(String column, String value) {
        bad = bad.or(() -> Optional.of(new Bad(column, value)));
        return "";
    }
}
