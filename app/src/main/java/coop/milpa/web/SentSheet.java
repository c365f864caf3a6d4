package coop.milpa.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of rows that somebody sent, by the columns that its first row names.
 *
 * @param rows  those that have cells
 * @param wrong  what is wrong with the file as a whole; then there are no rows
 */
public record SentSheet(List<Row> rows, Optional<Message> wrong) {

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
        SheetCells cells = SheetCells.read(bytes, most);
        if (cells.flaw().isPresent()) {
            return wrong(Message.of("web.sheet.unreadable"));
        }
        Optional<String> missing =
                columns.stream().filter(each -> cells.column(each) < 0).findFirst();
        if (missing.isPresent()) {
            return wrong(Message.of("web.sheet.missing-column", missing.get()));
        }
        if (cells.more()) {
            return wrong(Message.of("web.sheet.too-many-rows", most));
        }
        List<Row> rows = cells.rows().stream()
                .map(each -> new Row(each.number(), named(cells.header(), each)))
                .toList();
        return rows.isEmpty() ? wrong(Message.of("web.sheet.no-rows")) : new SentSheet(rows, Optional.empty());
    }

    private static Map<String, String> named(List<String> names, SheetCells.Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int n = 0; n < Math.min(names.size(), row.cells().size()); n++) {
            cells.put(names.get(n), row.cell(n));
        }
        return cells;
    }

    private static SentSheet wrong(Message what) {
        return new SentSheet(List.of(), Optional.of(what));
    }
}
