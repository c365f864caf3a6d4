package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows a whole list has, and what stands under it.
 *
 * @param rows  all there are
 * @param sums  one for each currency
 */
public record Totals(long rows, List<Sum> sums) {

    /**
     * A line under a list.
     *
     * @param currency  of its amounts; none for a list of counts alone
     * @param figures  by key of a column
     */
    public record Sum(Optional<Currency> currency, Map<String, Cell> figures) {

        public Sum {
            figures = Map.copyOf(figures);
        }

        /** Sums in minor units of one currency, by key of a column. */
        public static Sum of(Currency currency, Map<String, Long> minor) {
            Map<String, Cell> figures = new HashMap<>();
            minor.forEach((key, amount) -> figures.put(key, new Cell.Amount(new Money(amount, currency))));
            return new Sum(Optional.of(currency), figures);
        }
    }

    public Totals {
        sums = List.copyOf(sums);
    }
}
