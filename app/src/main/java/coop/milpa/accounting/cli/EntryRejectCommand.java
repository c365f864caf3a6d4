package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rejects a manual entry for ever. */
@Command(name = "reject")
public final class EntryRejectCommand extends DecidingManualCommand {

    @Mixin
    private Reason reason = new Reason();

    @Override
    int check() {
        return check(reason);
    }

    @Override
    Outcome<ManualEntry> decide(CooperativeId cooperative, UUID entry) {
        return entries().reject(cooperative, new ManualEntryId(entry), reason.text());
    }
}
