package coop.milpa.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180 with a header, lines ended by a line feed. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, so that what somebody typed as a name is never carried out.
 */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\t\r].+", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-[0-9][0-9.,]*");
    private static final int BUFFER_LENGTH = 1 << 16;

    private Csv() {}

    /** The printer is not closed: stdout stays open. */
    static void print(PrintStream out, List<String> columns, List<List<String>> rows) {
        print(out, columns, rows::forEach);
    }

    /** The same for rows that come one by one and are not kept. */
    static void print(PrintStream out, List<String> columns, RowSource rows) {
        try {
            var text = new StringBuilder();
            var printer = new CSVPrinter(text, FORMAT);
            printer.printRecord(columns);
            rows.forEach(row -> {
                print(printer, row);
                if (text.length() > BUFFER_LENGTH) {
                    out.print(text);
                    text.setLength(0);
                }
            });
            out.print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(Csv::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String harmless(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
