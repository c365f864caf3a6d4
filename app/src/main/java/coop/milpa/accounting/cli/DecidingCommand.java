package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Option;

/** Decides about an entry that somebody else has submitted. */
abstract class DecidingCommand extends ActingCommand {

    @Option(names = "--entry", paramLabel = "UUID", required = true)
    private UUID entry = new UUID(0, 0);

    /** Checks options of its own: done, or how it was misused. */
    int check() {
        return ExitStatus.DONE;
    }

    abstract Outcome<ManualEntry> decide(ManualEntries entries, CooperativeId cooperative, ManualEntryId entry);

    @Override
    final int act(Cooperative cooperative) {
        int checked = check();
        if (checked != ExitStatus.DONE) {
            return checked;
        }
        ManualEntries entries = platform().port(ManualEntries.class);
        return switch (decide(entries, cooperative.id(), new ManualEntryId(entry))) {
            case Outcome.Done<ManualEntry>(var decided) -> {
                EntryTable.print(output(), List.of(decided));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ManualEntry>(var why) -> refused(why);
        };
    }
}
