package coop.milpa.accounting.cli;

import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Approves a recurring entry: from now on the close of a day posts it when it falls due. */
@Command(name = "approve")
public final class RecurringApproveCommand extends DecidingRecurringCommand {

    @Override
    Outcome<RecurringEntry> decide(CooperativeId cooperative, UUID entry) {
        return entries().approve(cooperative, new RecurringEntryId(entry));
    }
}
