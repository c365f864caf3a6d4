package coop.milpa.accounting.cli;

import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a recurring entry for ever; what was posted stays. */
@Command(name = "stop")
public final class RecurringStopCommand extends DecidingRecurringCommand {

    @Mixin
    private Reason reason = new Reason();

    @Override
    int check() {
        return check(reason);
    }

    @Override
    Outcome<RecurringEntry> decide(CooperativeId cooperative, UUID entry) {
        return entries().stop(cooperative, new RecurringEntryId(entry), reason.text());
    }
}
