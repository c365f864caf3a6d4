package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;

/**
 * Lists as text (RFC 4180): UTF-8 with its mark, dates as {@code 2026-03-02}, amounts as {@code 1234.50} with their
 * currency in a column of its own. Text that a spreadsheet would run as a formula is kept from it by an apostrophe.
 *
 * @param separator  between cells
 */
record CsvFile(char separator) implements ListFile {

    private static final char MARK = '\ufeff';
    private static final int BUFFER = 1 << 16;

    static boolean isSeparator(char given) {
        return given == ',' || given == ';' || given == '\t';
    }

    /** No sums: whoever adds up a column would have them twice. */
    @Override
    public <T> void write(Whole<T> list, OutputStream into) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8), BUFFER);
        out.write(MARK);
        var line = new StringBuilder();
        List<Column<T>> columns = list.listing().columns();
        int firstAmount = firstAmount(columns);
        for (int n = 0; n < columns.size(); n++) {
            if (n == firstAmount) {
                text(line, list.headings().currency());
            }
            text(line, list.headings().columns().get(n));
        }
        end(line, out);
        list.rows().each(list.order(), row -> {
            for (int n = 0; n < columns.size(); n++) {
                if (n == firstAmount) {
                    text(
                            line,
                            FewRows.currency(columns, row)
                                    .map(Currency::getCurrencyCode)
                                    .orElse(""));
                }
                cell(line, columns.get(n).cell().apply(row));
            }
            end(line, out);
        });
        out.flush();
    }

    static <T> int firstAmount(List<Column<T>> columns) {
        for (int n = 0; n < columns.size(); n++) {
            if (columns.get(n).kind() == Column.Kind.MONEY) {
                return n;
            }
        }
        return -1;
    }

    private void cell(StringBuilder line, Cell cell) {
        switch (cell) {
            case Cell.Nothing nothing -> line.append(separator);
            case Cell.Text(String text) -> text(line, text);
            case Cell.Day(var day) -> line.append(day).append(separator);
            case Cell.Count(long count) -> line.append(count).append(separator);
            case Cell.Decimal(BigDecimal figure) ->
                line.append(figure.toPlainString()).append(separator);
            case Cell.Amount(Money money) ->
                line.append(money.toDecimal().toPlainString()).append(separator);
        }
    }

    private void text(StringBuilder line, String text) {
        String harmless = SpreadsheetText.harmless(text);
        if (harmless.equals(text) && isPlain(text)) {
            line.append(text).append(separator);
            return;
        }
        line.append('"').append(harmless.replace("\"", "\"\"")).append('"').append(separator);
    }

    private boolean isPlain(String text) {
        for (int n = 0; n < text.length(); n++) {
            char each = text.charAt(n);
            if (each == separator || each == '"' || each < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Every cell has a separator behind it but the last. */
    private static void end(StringBuilder line, Writer out) {
        try {
            line.setLength(line.length() - 1);
            out.append(line.append("\r\n"));
            line.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
