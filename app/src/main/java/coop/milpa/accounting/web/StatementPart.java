package coop.milpa.accounting.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of a statement, such as its assets.
 *
 * @param name  of the part
 * @param lines  by code and currency
 * @param sums  of its lines, one for each currency
 */
record StatementPart(String name, List<StatementLine> lines, List<StatementLine> sums) {

    StatementPart {
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    /** Those of some lines that stand in it, the same code of both times in one line. */
    static StatementPart of(String name, List<StatementLine> all) {
        Map<String, StatementLine> lines = new TreeMap<>();
        all.stream()
                .filter(line -> line.part().equals(name))
                .forEach(line -> lines.merge(line.code() + " " + currency(line), line, StatementLine::plus));
        return new StatementPart(name, List.copyOf(lines.values()), sums(name, lines.values().stream()));
    }

    /** One line for each currency, under the name of a part. */
    static List<StatementLine> sums(String name, Stream<StatementLine> lines) {
        Map<String, StatementLine> sums = new TreeMap<>();
        lines.forEach(line ->
                sums.merge(currency(line), StatementLine.ofPart(name, line.now(), line.before()), StatementLine::plus));
        return List.copyOf(sums.values());
    }

    private static String currency(StatementLine line) {
        return line.now().currency().getCurrencyCode();
    }
}
