package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries by hand that wait for somebody else's approval. */
@Component
class ManualEntriesWaiting implements Waiting {

    private final ManualEntries entries;
    private final Acts acts;

    ManualEntriesWaiting(ManualEntries entries, Acts acts) {
        this.entries = entries;
        this.acts = acts;
    }

    @Override
    public String permission() {
        return AccountingInTheMenu.APPROVE;
    }

    /** Those that whoever looks had no hand in. */
    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long waiting = entries.waitingFor(cooperative, acts.viewer());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(
                        new Task(Message.of("accounting.manual.waiting", waiting), "/c/{cooperative}/manual-entries"));
    }
}
