package coop.milpa.ledger.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A chart template column by column, so that it can be written by one statement. */
final class ChartColumns {

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("nameEs", "name_es"),
            Map.entry("nameEn", "name_en"),
            Map.entry("class", "class"),
            Map.entry("side", "normal_side"),
            Map.entry("kind", "kind"),
            Map.entry("role", "role"),
            Map.entry("pearlsLine", "pearls_line"),
            Map.entry("validFrom", "valid_from"),
            Map.entry("validTo", "valid_to"),
            Map.entry("status", "status"),
            Map.entry("source", "source"));

    private final List<CSVRecord> rows;

    ChartColumns(List<CSVRecord> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Statement parameter to its array. */
    Map<String, Object> byName() {
        Map<String, Object> columns = new LinkedHashMap<>();
        PARAMETERS.forEach((parameter, column) ->
                columns.put(parameter, rows.stream().map(row -> row.get(column)).toArray(String[]::new)));
        return columns;
    }
}
