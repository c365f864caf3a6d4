package coop.milpa.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns as wide as what stands in them; numbers to the right. */
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*|");
    private static final String GAP = "  ";

    private TextTable() {}

    static void print(PrintStream out, List<String> columns, List<List<String>> rows) {
        List<Column> shapes = IntStream.range(0, columns.size())
                .mapToObj(n -> shape(columns.get(n), rows, n))
                .toList();
        out.println(line(shapes, columns));
        out.println(line(
                shapes, shapes.stream().map(shape -> "─".repeat(shape.width())).toList()));
        rows.forEach(row -> out.println(line(shapes, row)));
    }

    private record Column(int width, boolean numbers) {

        String pad(String text) {
            String blank = " ".repeat(width - text.codePointCount(0, text.length()));
            return numbers ? blank + text : text + blank;
        }
    }

    private static Column shape(String name, List<List<String>> rows, int n) {
        int widest = rows.stream()
                .map(row -> row.get(n))
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        boolean numbers =
                rows.stream().allMatch(row -> NUMBER.matcher(row.get(n)).matches());
        return new Column(Math.max(widest, name.length()), numbers);
    }

    private static String line(List<Column> shapes, List<String> cells) {
        return IntStream.range(0, shapes.size())
                .mapToObj(n -> shapes.get(n).pad(cells.get(n)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
