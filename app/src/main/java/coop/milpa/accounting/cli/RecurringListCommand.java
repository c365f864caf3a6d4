package coop.milpa.accounting.cli;

import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists recurring entries, the latest first. */
@Command(name = "list")
public final class RecurringListCommand extends CooperativeCommand {

    private static final int ENTRIES_MAX = 1_000;

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "APPROVED")
    private RecurringEntry.State state = RecurringEntry.State.APPROVED;

    @Override
    public String group() {
        return RecurringTable.GROUP;
    }

    @Override
    protected int call(Cooperative cooperative) {
        RecurringEntries entries = platform().port(RecurringEntries.class);
        RecurringTable.print(output(), entries.list(cooperative.id(), state, ENTRIES_MAX));
        return ExitStatus.DONE;
    }
}
