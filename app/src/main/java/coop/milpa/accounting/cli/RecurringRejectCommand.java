package coop.milpa.accounting.cli;

import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rejects a recurring entry for ever. */
@Command(name = "reject")
public final class RecurringRejectCommand extends DecidingRecurringCommand {

    @Mixin
    private Reason reason = new Reason();

    @Override
    int check() {
        return check(reason);
    }

    @Override
    Outcome<RecurringEntry> decide(CooperativeId cooperative, UUID entry) {
        return entries().reject(cooperative, new RecurringEntryId(entry), reason.text());
    }
}
