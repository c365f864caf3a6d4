package coop.milpa.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a header, lines ended by a line feed. */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private Csv() {}

    /** The printer is not closed: stdout stays open. */
    static void print(PrintStream out, List<String> columns, List<List<String>> rows) {
        try {
            var text = new StringBuilder();
            var printer = new CSVPrinter(text, FORMAT);
            printer.printRecord(columns);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
            out.print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
