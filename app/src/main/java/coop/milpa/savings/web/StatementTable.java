package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.Statement;
import coop.milpa.web.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A statement as a table for spreadsheets: a line for each movement, columns as the command {@code statement} has. */
record StatementTable(Statement statement) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("date", "value_date", "concept", "narrative", "out", "in", "balance", "currency")
            .get();

    String csv(Function<Statement.Words, String> concept) {
        var text = new StringBuilder();
        try (var lines = new CSVPrinter(text, FORMAT)) {
            for (Statement.Movement each : statement.movements()) {
                lines.printRecord(
                        each.date(),
                        each.valueDate(),
                        SpreadsheetText.harmless(concept.apply(each.words())),
                        SpreadsheetText.harmless(each.words().narrative()),
                        decimal(each.out()),
                        decimal(each.in()),
                        decimal(each.balance()),
                        each.balance().currency());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
