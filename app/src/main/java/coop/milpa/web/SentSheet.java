package coop.milpa.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of rows that somebody sent, UTF-8 with commas or semicolons, as its first line names its columns.
 *
 * @param rows  those that have cells
 * @param wrong  what is wrong with the file as a whole; then there are no rows
 */
public record SentSheet(List<Row> rows, Optional<Message> wrong) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SentSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number  as a spreadsheet counts
     */
    public record Row(long number, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** What stands in a column, without the spaces around it; empty if nothing does. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads one.
     *
     * @param columns  those that must be there
     * @param most  how many rows it may have
     */
    public static SentSheet read(byte[] bytes, List<String> columns, int most) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, columns, most);
        } catch (IllegalArgumentException | IOException | IllegalStateException | UncheckedIOException e) {
            return wrong(Message.of("web.sheet.unreadable"));
        }
    }

    private static SentSheet parse(String text, List<String> columns, int most) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            List<String> names = parser.getHeaderNames().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            Optional<String> missing =
                    columns.stream().filter(each -> !names.contains(each)).findFirst();
            if (missing.isPresent()) {
                return wrong(Message.of("web.sheet.missing-column", missing.get()));
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord each : parser) {
                if (rows.size() == most) {
                    return wrong(Message.of("web.sheet.too-many-rows", most));
                }
                rows.add(new Row(each.getRecordNumber() + 1, cells(names, each)));
            }
            return rows.isEmpty() ? wrong(Message.of("web.sheet.no-rows")) : new SentSheet(rows, Optional.empty());
        }
    }

    private static Map<String, String> cells(List<String> names, CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (int n = 0; n < Math.min(names.size(), row.size()); n++) {
            cells.put(names.get(n), row.get(n).strip());
        }
        return cells;
    }

    private static SentSheet wrong(Message what) {
        return new SentSheet(List.of(), Optional.of(what));
    }

    /** Excel in Spanish writes semicolons. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.indexOf(';') >= 0 ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
    }
}
