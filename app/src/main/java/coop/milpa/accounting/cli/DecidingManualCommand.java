package coop.milpa.accounting.cli;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import java.util.List;

/** Decides about a manual entry. */
abstract class DecidingManualCommand extends DecidingCommand<ManualEntry> {

    final ManualEntries entries() {
        return platform().port(ManualEntries.class);
    }

    @Override
    final void print(ManualEntry decided) {
        EntryTable.print(output(), List.of(decided));
    }
}
