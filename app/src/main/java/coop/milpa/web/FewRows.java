package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Rows in memory: sorted and added up here. */
record FewRows<T>(List<Column<T>> columns, List<T> rows) implements Rows<T> {

    FewRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public List<T> page(SortOrder order, long offset, int limit) {
        return sorted(order).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public void each(SortOrder order, Consumer<T> into) {
        sorted(order).forEach(into);
    }

    @Override
    public Totals totals() {
        Map<String, List<T>> byCurrency = new TreeMap<>();
        for (T row : rows) {
            byCurrency
                    .computeIfAbsent(
                            currency(columns, row)
                                    .map(Currency::getCurrencyCode)
                                    .orElse(""),
                            code -> new ArrayList<>())
                    .add(row);
        }
        List<Totals.Sum> sums = new ArrayList<>();
        byCurrency.forEach((code, some) -> {
            Optional<Currency> currency =
                    Optional.of(code).filter(each -> !each.isEmpty()).map(Currency::getInstance);
            sums.add(new Totals.Sum(currency, figures(currency, some)));
        });
        return new Totals(
                rows.size(),
                sums.stream().filter(sum -> !sum.figures().isEmpty()).toList());
    }

    /** What the amounts of a row are in: all are in the same. */
    static <T> Optional<Currency> currency(List<Column<T>> columns, T row) {
        for (Column<T> column : columns) {
            if (column.kind() == Column.Kind.MONEY && column.cell().apply(row) instanceof Cell.Amount(Money money)) {
                return Optional.of(money.currency());
            }
        }
        return Optional.empty();
    }

    private Map<String, Cell> figures(Optional<Currency> currency, List<T> some) {
        Map<String, Cell> figures = new HashMap<>();
        for (Column<T> column : columns) {
            if (column.summed() && column.kind() == Column.Kind.NUMBER) {
                figures.put(column.key(), new Cell.Count(sum(column, some)));
            } else if (column.summed()) {
                currency.ifPresent(of -> figures.put(column.key(), new Cell.Amount(new Money(sum(column, some), of))));
            }
        }
        return figures;
    }

    private static <T> long sum(Column<T> column, List<T> some) {
        long sum = 0;
        for (T row : some) {
            sum = switch (column.cell().apply(row)) {
                case Cell.Amount(Money money) -> Math.addExact(sum, money.minor());
                case Cell.Count(long count) -> Math.addExact(sum, count);
                case Cell.Nothing nothing -> sum;
                case Cell.Decimal figure -> throw new IllegalStateException("Sum of " + figure);
                case Cell.Text text -> throw new IllegalStateException("Sum of " + text);
                case Cell.Day day -> throw new IllegalStateException("Sum of " + day);
            };
        }
        return sum;
    }

    private List<T> sorted(SortOrder order) {
        Optional<Column<T>> by =
                columns.stream().filter(column -> order.isBy(column.key())).findFirst();
        if (by.isEmpty()) {
            return rows;
        }
        Comparator<T> ascending = Comparator.comparing(by.get().cell().andThen(CellOrder::key), CellOrder.EMPTY_FIRST);
        return rows.stream()
                .sorted(order.descending() ? ascending.reversed() : ascending)
                .toList();
    }
}
