package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Approves a manual entry, which posts it to the open day. */
@Command(name = "approve")
public final class EntryApproveCommand extends DecidingManualCommand {

    @Override
    Outcome<ManualEntry> decide(CooperativeId cooperative, UUID entry) {
        return entries().approve(cooperative, new ManualEntryId(entry));
    }
}
