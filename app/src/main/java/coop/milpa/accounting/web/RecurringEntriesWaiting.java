package coop.milpa.accounting.web;

import coop.milpa.accounting.RecurringEntries;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries that are to come back and wait for somebody else's approval. */
@Component
class RecurringEntriesWaiting implements Waiting {

    private final RecurringEntries entries;
    private final Acts acts;

    RecurringEntriesWaiting(RecurringEntries entries, Acts acts) {
        this.entries = entries;
        this.acts = acts;
    }

    @Override
    public String permission() {
        return AccountingInTheMenu.APPROVE;
    }

    /** Those that whoever looks has not proposed. */
    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long waiting = entries.waitingFor(cooperative, acts.viewer());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Task(
                        Message.of("accounting.recurring.waiting", waiting),
                        "/c/{cooperative}/recurring-entries?state=SUBMITTED"));
    }
}
