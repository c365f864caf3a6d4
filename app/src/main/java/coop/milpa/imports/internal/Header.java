package coop.milpa.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which column stands where.
 *
 * @param places  position of each column that the layout knows
 * @param width  how many columns the file has
 */
record Header(Map<String, Integer> places, int width) {

    private static final Pattern SURROUNDING = Pattern.compile("^[\\s\\uFEFF]+|\\s+$");

    /** The separator that a header line uses: the one of {@code ,} and {@code ;} that it has more of. */
    static char separatorOf(String line) {
        return count(line, ';') > count(line, ',') ? ';' : ',';
    }

    /** Reads the first row. What is missing, doubled or unknown is found. */
    static Header read(String file, Row row, Layout layout, Findings findings) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String column = nameIn(row.cells().get(place));
            if (!layout.knows(column)) {
                findings.passedOver(file, column);
                continue;
            }
            if (places.putIfAbsent(column, place) != null) {
                findings.wrong(file, row.number(), column, "duplicate-column", column);
            }
        }
        layout.required().stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> findings.wrong(file, row.number(), column, "missing-column", ""));
        return new Header(Map.copyOf(places), row.cells().size());
    }

    boolean has(List<String> columns) {
        return places.keySet().containsAll(columns);
    }

    private static String nameIn(String cell) {
        return SURROUNDING.matcher(cell).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
