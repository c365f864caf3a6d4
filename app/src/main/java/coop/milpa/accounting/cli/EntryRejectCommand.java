package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rejects a manual entry for ever. */
@Command(name = "reject")
public final class EntryRejectCommand extends DecidingCommand {

    private static final int REASON_MAX = 200;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Override
    int check() {
        boolean badReason = reason.isBlank() || reason.length() > REASON_MAX;
        return badReason ? misused("accounting.bad-reason", REASON_MAX) : ExitStatus.DONE;
    }

    @Override
    Outcome<ManualEntry> decide(ManualEntries entries, CooperativeId cooperative, ManualEntryId entry) {
        return entries.reject(cooperative, entry, reason);
    }
}
