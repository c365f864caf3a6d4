package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangeList.By;
import coop.milpa.exchange.ExchangeList.Sorting;
import coop.milpa.exchange.ExchangeList.Which;
import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Purchases and sales as rows of a list. Under it stands a sum for each foreign currency, and one of the national.
 *
 * @param operations  where they are
 * @param which  those that are asked for
 */
record OperationRows(ExchangeList operations, Which which) implements Rows<ExchangeOperation> {

    static final String NUMBER = "number";
    static final String RESULT = "result";

    @Override
    public List<ExchangeOperation> page(SortOrder order, long offset, int limit) {
        return operations.page(which, sorting(order), offset, limit);
    }

    @Override
    public void each(SortOrder order, Consumer<ExchangeOperation> into) {
        operations.each(which, sorting(order), into);
    }

    @Override
    public Totals totals() {
        List<ExchangeList.Sum> sums = operations.sums(which);
        Stream<Totals.Sum> foreign = sums.stream()
                .map(sum -> Totals.Sum.of(sum.foreign(), Map.of("bought", sum.bought(), "sold", sum.sold())));
        Map<Currency, List<ExchangeList.Sum>> byNational =
                sums.stream().collect(Collectors.groupingBy(ExchangeList.Sum::national));
        Stream<Totals.Sum> national =
                byNational.entrySet().stream().map(each -> national(each.getKey(), each.getValue()));
        return new Totals(
                operations.count(which), Stream.concat(foreign, national).toList());
    }

    private static Totals.Sum national(Currency currency, List<ExchangeList.Sum> sums) {
        return Totals.Sum.of(
                currency,
                Map.of(
                        "paid",
                        sums.stream().mapToLong(ExchangeList.Sum::paid).sum(),
                        "taken",
                        sums.stream().mapToLong(ExchangeList.Sum::taken).sum(),
                        RESULT,
                        sums.stream().mapToLong(ExchangeList.Sum::result).sum()));
    }

    private static Sorting sorting(SortOrder order) {
        return order.column().isEmpty()
                ? new Sorting(By.NUMBER, /* descending= */ true)
                : new Sorting(By.valueOf(order.column().toUpperCase(Locale.ROOT)), order.descending());
    }
}
