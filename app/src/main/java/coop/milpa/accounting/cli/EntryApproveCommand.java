package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import picocli.CommandLine.Command;

/** Approves a manual entry, which posts it to the open day. */
@Command(name = "approve")
public final class EntryApproveCommand extends DecidingCommand {

    @Override
    Outcome<ManualEntry> decide(ManualEntries entries, CooperativeId cooperative, ManualEntryId entry) {
        return entries.approve(cooperative, entry);
    }
}
