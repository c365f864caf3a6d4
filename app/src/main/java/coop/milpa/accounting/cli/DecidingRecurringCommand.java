package coop.milpa.accounting.cli;

import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import java.util.List;

/** Decides about a recurring entry. */
abstract class DecidingRecurringCommand extends DecidingCommand<RecurringEntry> {

    @Override
    public final String group() {
        return RecurringTable.GROUP;
    }

    final RecurringEntries entries() {
        return platform().port(RecurringEntries.class);
    }

    @Override
    final void print(RecurringEntry decided) {
        RecurringTable.print(output(), List.of(decided));
    }
}
