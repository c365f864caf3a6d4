package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Lists as a workbook: real dates and numbers, the currency in a column of its own, sums at the end. Rows are sent on
 * as they come, so that any number fits.
 *
 * @param totals  what stands under them
 */
record XlsxFile(Totals totals) implements ListFile {

    /** What a sheet holds, less its heading and sums. */
    static final int ROWS_MAX = 1_048_500;

    private static final int FLUSHED_EVERY = 1_000;
    private static final int NAME_MAX = 31;
    private static final String DAY = "yyyy-mm-dd";

    @Override
    public <T> void write(Whole<T> list, OutputStream into) throws IOException {
        var book = new Workbook(into, "Milpa", null);
        Worksheet sheet = book.newWorksheet(sheetName(list.listing().name()));
        sheet.freezePane(0, 1);
        var lines = new Lines<>(sheet, list.listing().columns());
        lines.headings(list.headings());
        list.rows().each(list.order(), lines::row);
        totals.sums().forEach(sum -> lines.sum(list.total(), sum));
        book.finish();
    }

    private static String sheetName(String name) {
        return name.substring(0, Math.min(name.length(), NAME_MAX));
    }

    /** Where the next line of a sheet goes. */
    private static final class Lines<T> {

        private final Worksheet sheet;
        private final List<Column<T>> columns;
        private final int firstAmount;
        private int at;

        Lines(Worksheet sheet, List<Column<T>> columns) {
            this.sheet = sheet;
            this.columns = columns;
            this.firstAmount = CsvFile.firstAmount(columns);
        }

        void headings(Headings headings) {
            for (int n = 0; n < columns.size(); n++) {
                heading(place(n), headings.columns().get(n));
            }
            if (firstAmount >= 0) {
                heading(firstAmount, headings.currency());
            }
            at++;
        }

        private void heading(int column, String text) {
            sheet.inlineString(at, column, text);
            sheet.style(at, column).bold().set();
        }

        void row(T row) {
            for (int n = 0; n < columns.size(); n++) {
                cell(place(n), columns.get(n).cell().apply(row));
            }
            if (firstAmount >= 0) {
                FewRows.currency(columns, row)
                        .map(Currency::getCurrencyCode)
                        .ifPresent(code -> sheet.inlineString(at, firstAmount, code));
            }
            at++;
            if (at % FLUSHED_EVERY == 0) {
                flush();
            }
        }

        void sum(String word, Totals.Sum sum) {
            sheet.inlineString(at, 0, word);
            sheet.style(at, 0).bold().set();
            for (int n = 0; n < columns.size(); n++) {
                cell(place(n), sum.figures().getOrDefault(columns.get(n).key(), Cell.NOTHING));
            }
            if (firstAmount >= 0) {
                sum.currency().ifPresent(of -> sheet.inlineString(at, firstAmount, of.getCurrencyCode()));
            }
            at++;
        }

        private int place(int column) {
            return firstAmount >= 0 && column >= firstAmount ? column + 1 : column;
        }

        private void cell(int column, Cell cell) {
            switch (cell) {
                case Cell.Nothing nothing -> {}
                case Cell.Text(String text) -> sheet.inlineString(at, column, text);
                case Cell.Decimal(BigDecimal figure) -> sheet.value(at, column, figure);
                case Cell.Count(long count) -> sheet.value(at, column, count);
                case Cell.Day(var day) -> {
                    sheet.value(at, column, day);
                    sheet.style(at, column).format(DAY).set();
                }
                case Cell.Amount(Money money) -> {
                    sheet.value(at, column, money.toDecimal());
                    sheet.style(at, column).format(format(money.currency())).set();
                }
            }
        }

        private static String format(Currency currency) {
            int digits = currency.getDefaultFractionDigits();
            return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
