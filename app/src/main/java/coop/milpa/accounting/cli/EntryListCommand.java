package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists manual entries, the latest first. */
@Command(name = "list")
public final class EntryListCommand extends CooperativeCommand {

    private static final int ENTRIES_MAX = 1_000;

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "SUBMITTED")
    private ManualEntry.State state = ManualEntry.State.SUBMITTED;

    @Override
    public String group() {
        return "entry";
    }

    @Override
    protected int call(Cooperative cooperative) {
        ManualEntries entries = platform().port(ManualEntries.class);
        EntryTable.print(output(), entries.list(cooperative.id(), state, ENTRIES_MAX));
        return ExitStatus.DONE;
    }
}
