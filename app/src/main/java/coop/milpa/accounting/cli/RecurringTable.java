package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.cli.Output;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How recurring entries are listed: a row for each of their lines. */
final class RecurringTable {

    /** The word before the names of their commands. */
    static final String GROUP = "recurring";

    private static final List<String> COLUMNS =
            List.of("entry", "state", "every", "day", "from", "to", "next", "narrative");

    private RecurringTable() {}

    static void print(Output output, List<RecurringEntry> entries) {
        output.table(
                LineCells.after(COLUMNS),
                entries.stream().flatMap(RecurringTable::rows).toList());
    }

    private static Stream<List<String>> rows(RecurringEntry entry) {
        return entry.proposal().lines().stream().map(line -> row(entry, line));
    }

    private static List<String> row(RecurringEntry entry, DraftLine line) {
        Recurrence schedule = entry.proposal().schedule();
        List<String> facts = List.of(
                entry.id().toString(),
                entry.state().name(),
                schedule.every().name(),
                String.valueOf(schedule.dayOfMonth()),
                schedule.from().toString(),
                words(schedule.to()),
                words(entry.next()),
                entry.proposal().narrative());
        return LineCells.after(facts, line, entry.reason());
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
