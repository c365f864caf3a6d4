package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.cli.Output;
import java.util.List;
import java.util.stream.Stream;

/** How manual entries are listed: a row for each of their lines. */
final class EntryTable {

    private static final List<String> COLUMNS =
            List.of("entry", "state", "value_date", "narrative", "account", "currency", "debit", "credit", "reason");

    private EntryTable() {}

    static void print(Output output, List<ManualEntry> entries) {
        output.table(COLUMNS, entries.stream().flatMap(EntryTable::rows).toList());
    }

    private static Stream<List<String>> rows(ManualEntry entry) {
        return entry.draft().lines().stream().map(line -> row(entry, line));
    }

    private static List<String> row(ManualEntry entry, DraftLine line) {
        return List.of(
                entry.id().toString(),
                entry.state().name(),
                entry.draft().valueDate().map(Object::toString).orElse(""),
                entry.draft().narrative(),
                words(line.target()),
                line.amount().currency().getCurrencyCode(),
                Decimals.text(Decimals.debit(line.amount())),
                Decimals.text(Decimals.debit(line.amount().negated())),
                entry.reason());
    }

    private static String words(DraftLine.Target target) {
        return switch (target) {
            case DraftLine.Target.OwnCode own -> own.code().value();
            case DraftLine.Target.Numbered numbered -> "#" + numbered.number();
        };
    }
}
