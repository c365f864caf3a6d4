package coop.milpa.accounting.web;

import coop.milpa.accounting.BalanceSheet;
import coop.milpa.api.Amount;
import coop.milpa.kernel.Money;
import java.util.List;

/**
 * What there was when a day ended.
 *
 * @param results  what is earned and not yet in the equity, by currency; negative for a loss
 */
record BalanceSheetText(String on, List<StatementRowText> rows, List<Amount> results, List<Total> totals) {

    BalanceSheetText {
        rows = List.copyOf(rows);
        results = List.copyOf(results);
        totals = List.copyOf(totals);
    }

    /** The sums of one currency; assets are the other three together. */
    record Total(Amount assets, Amount liabilities, Amount equity, Amount result) {

        static Total of(BalanceSheet.Total total) {
            return new Total(
                    amount(total, total.assets()),
                    amount(total, total.liabilities()),
                    amount(total, total.equity()),
                    amount(total, total.result()));
        }

        private static Amount amount(BalanceSheet.Total total, long minor) {
            return Amount.of(new Money(minor, total.currency()));
        }
    }

    static BalanceSheetText of(BalanceSheet sheet) {
        return new BalanceSheetText(
                sheet.on().toString(),
                sheet.rows().stream()
                        .map(row -> StatementRowText.of(row.accountClass(), row.code(), row.names(), row.amount()))
                        .toList(),
                sheet.results().stream().map(Amount::of).toList(),
                sheet.totals().stream().map(Total::of).toList());
    }
}
