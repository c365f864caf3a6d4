package coop.milpa.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a list.
 *
 * @param key  names it in addresses: lower-case letters and hyphens
 * @param label  the message with its heading
 * @param kind  what its cells hold
 * @param cell  what stands in it in a row
 * @param sortable  whether a list may be sorted by it
 * @param summed  whether its sum stands under the list
 * @param link  where a cell leads, an address of this program; empty if nowhere
 */
public record Column<T>(
        String key,
        String label,
        Kind kind,
        Function<T, Cell> cell,
        boolean sortable,
        boolean summed,
        Function<T, Optional<String>> link) {

    /** What a column's cells hold. */
    public enum Kind {
        TEXT,
        DAY,
        MONEY,
        NUMBER;

        boolean isFigure() {
            return this == MONEY || this == NUMBER;
        }
    }

    public Column {
        if (!key.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("Key of a column is '" + key + "'");
        }
        if (summed && !kind.isFigure()) {
            throw new IllegalArgumentException("Column " + key + " of " + kind + " has no sum");
        }
    }

    public static <T> Column<T> text(String key, String label, Function<T, String> text) {
        return column(key, label, Kind.TEXT, row -> new Cell.Text(text.apply(row)));
    }

    public static <T> Column<T> day(String key, String label, Function<T, LocalDate> day) {
        return column(key, label, Kind.DAY, row -> new Cell.Day(day.apply(row)));
    }

    /** All amounts of one row are of one currency. */
    public static <T> Column<T> money(String key, String label, Function<T, Money> money) {
        return column(key, label, Kind.MONEY, row -> new Cell.Amount(money.apply(row)));
    }

    /** The amount where it is positive, otherwise nothing. */
    public static <T> Column<T> debit(String key, String label, Function<T, Money> money) {
        return column(key, label, Kind.MONEY, row -> positive(money.apply(row)));
    }

    /** The amount without its sign where it is negative, otherwise nothing. */
    public static <T> Column<T> credit(String key, String label, Function<T, Money> money) {
        return column(key, label, Kind.MONEY, row -> positive(money.apply(row).negated()));
    }

    public static <T> Column<T> number(String key, String label, ToLongFunction<T> count) {
        return column(key, label, Kind.NUMBER, row -> new Cell.Count(count.applyAsLong(row)));
    }

    /** Figures that are neither amounts nor counts, such as rates. */
    public static <T> Column<T> decimal(String key, String label, Function<T, BigDecimal> figure) {
        return column(key, label, Kind.NUMBER, row -> new Cell.Decimal(figure.apply(row)));
    }

    /** Rates in percent, without the sign, which the heading has. */
    public static <T> Column<T> percent(String key, String label, Function<T, Rate> rate) {
        return decimal(key, label, row -> new BigDecimal(rate.apply(row).toText()));
    }

    /** Cells of one kind, some of which may be empty. */
    public static <T> Column<T> cells(String key, String label, Kind kind, Function<T, Cell> cell) {
        return column(key, label, kind, cell);
    }

    /** The same, and its heading sorts the list. */
    public Column<T> sorting() {
        return new Column<>(key, label, kind, cell, true, summed, link);
    }

    /** The same, and its sum over all rows stands under the list. */
    public Column<T> adding() {
        return new Column<>(key, label, kind, cell, sortable, true, link);
    }

    /** The same, and its cells lead to an address. */
    public Column<T> leading(Function<T, String> address) {
        return new Column<>(key, label, kind, cell, sortable, summed, row -> Optional.of(address.apply(row)));
    }

    /** The same for whoever may go there; others see what it says. */
    public Column<T> leading(String permission, Function<T, String> address) {
        return Viewer.allows(permission) ? leading(address) : this;
    }

    /** The same for whoever may go there, and only where there is an address. */
    public Column<T> leadingToSome(String permission, Function<T, Optional<String>> address) {
        return Viewer.allows(permission) ? new Column<>(key, label, kind, cell, sortable, summed, address) : this;
    }

    private static <T> Column<T> column(String key, String label, Kind kind, Function<T, Cell> cell) {
        return new Column<>(key, label, kind, cell, false, false, row -> Optional.empty());
    }

    private static Cell positive(Money money) {
        return money.isPositive() ? new Cell.Amount(money) : Cell.NOTHING;
    }
}
