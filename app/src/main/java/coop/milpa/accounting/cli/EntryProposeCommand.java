package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a manual entry and submits it for somebody else's approval. */
@Command(name = "propose")
public final class EntryProposeCommand extends ComposingCommand {

    @Option(names = "--value-date", paramLabel = "DATE")
    private Optional<LocalDate> valueDate = Optional.empty();

    @Override
    int propose(Cooperative cooperative, Composed entry) {
        var draft = new DraftEntry(cooperative.id(), entry.request(), entry.narrative(), valueDate, entry.lines());
        ManualEntries entries = platform().port(ManualEntries.class);
        Outcome<ManualEntry> outcome = switch (entries.draft(draft)) {
            case Outcome.Done<ManualEntryId>(var id) -> entries.submit(cooperative.id(), id);
            case Outcome.Refused<ManualEntryId>(var why) -> Outcome.refused(why);
        };
        return switch (outcome) {
            case Outcome.Done<ManualEntry>(var submitted) -> {
                EntryTable.print(output(), List.of(submitted));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ManualEntry>(var why) -> refused(why);
        };
    }
}
