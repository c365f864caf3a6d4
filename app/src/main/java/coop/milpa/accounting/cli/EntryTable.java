package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.cli.Output;
import java.util.List;
import java.util.stream.Stream;

/** How manual entries are listed: a row for each of their lines. */
final class EntryTable {

    private static final List<String> COLUMNS = List.of("entry", "state", "value_date", "narrative");

    private EntryTable() {}

    static void print(Output output, List<ManualEntry> entries) {
        output.table(
                LineCells.after(COLUMNS),
                entries.stream().flatMap(EntryTable::rows).toList());
    }

    private static Stream<List<String>> rows(ManualEntry entry) {
        return entry.draft().lines().stream().map(line -> row(entry, line));
    }

    private static List<String> row(ManualEntry entry, DraftLine line) {
        List<String> facts = List.of(
                entry.id().toString(),
                entry.state().name(),
                entry.draft().valueDate().map(Object::toString).orElse(""),
                entry.draft().narrative());
        return LineCells.after(facts, line, entry.reason());
    }
}
