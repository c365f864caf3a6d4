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
        out.println(rows.stream().map(row -> object(columns, row)).collect(Collectors.joining(",\n", "[", "]")));
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
