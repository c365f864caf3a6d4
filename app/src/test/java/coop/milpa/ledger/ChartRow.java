package coop.milpa.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a chart template as the file has it, for the tests that check the files.
 *
 * @param code  digits
 * @param text  the record, by column name
 */
record ChartRow(String code, CSVRecord text) {

    private static final Path FOLDER = Path.of("src/main/resources/charts");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<ChartRow> of(String template) {
        try (var reader = Files.newBufferedReader(FOLDER.resolve(template + ".csv"));
                var records = FORMAT.parse(reader)) {
            return records.stream()
                    .map(record -> new ChartRow(record.get("code"), record))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String column) {
        return text.get(column);
    }

    boolean isGroup() {
        return get("kind").equals("GROUP");
    }

    boolean isAbove(ChartRow other) {
        return other.code.length() > code.length() && other.code.startsWith(code);
    }

    @Override
    public String toString() {
        return code + " " + get("name_es");
    }
}
