package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of money as it is seen: what its rows add up to has to stand under it. */
record AmountTable(List<List<String>> rows, List<List<String>> totals) {

    /** All tables of a page that have amounts, but for those that list one figure day by day, or go on elsewhere. */
    static List<AmountTable> of(Page page) {
        List<AmountTable> found = new ArrayList<>();
        for (Locator table : page.locator("table:has(td.amount):not(.series):not(.in-pieces)")
                .all()) {
            found.add(new AmountTable(amounts(table, "tbody"), amounts(table, "tfoot")));
        }
        return found;
    }

    private static List<List<String>> amounts(Locator table, String part) {
        return table.locator(part + " tr").all().stream()
                .map(row -> row.locator("td.amount").allTextContents())
                .toList();
    }

    void assertTotalsAreSums() {
        assertThat(rows).isNotEmpty();
        Map<String, BigDecimal> sums = new HashMap<>();
        rows.forEach(row -> add(row, sums));
        Map<String, BigDecimal> stated = new HashMap<>();
        totals.forEach(row -> add(row, stated));
        stated.values().removeIf(amount -> amount.signum() == 0);
        assertThat(stated).isEqualTo(sums).isNotEmpty();
    }

    /** Adds by column and sign of the currency; what is only counted has none. */
    private static void add(List<String> row, Map<String, BigDecimal> into) {
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isBlank()) {
                String text = row.get(column).strip();
                int space = text.indexOf('\u00a0');
                boolean negative = text.startsWith("-");
                String sign = space < 0 ? "" : text.substring(negative ? 1 : 0, space);
                BigDecimal amount = new BigDecimal(text.substring(space + 1).replace(",", ""));
                into.merge(column + sign, negative ? amount.negate() : amount, BigDecimal::add);
            }
        }
    }
}
