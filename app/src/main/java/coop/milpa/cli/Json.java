package coop.milpa.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An array with an object a line; every value is a string, so that no reader rounds an amount. Written by hand because
 * commands that only compute must start before a JSON library has.
 */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;

    private Json() {}

    static void print(PrintStream out, List<String> columns, List<List<String>> rows) {
        print(out, columns, rows::forEach);
    }

    /** The same for rows that come one by one and are not kept. */
    static void print(PrintStream out, List<String> columns, RowSource rows) {
        var before = new StringBuilder("[");
        rows.forEach(row -> {
            out.print(before + object(columns, row));
            before.replace(0, before.length(), ",\n");
        });
        out.println(before.indexOf("[") == 0 ? "[]" : "]");
    }

    private static String object(List<String> columns, List<String> row) {
        return IntStream.range(0, columns.size())
                .mapToObj(n -> string(columns.get(n)) + ":" + string(row.get(n)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String string(String text) {
        return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < FIRST_PRINTABLE ? "\\u%04x".formatted(character) : String.valueOf((char) character);
        };
    }
}
