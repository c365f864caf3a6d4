package coop.milpa.accounting.internal;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.close.CloseBlocker;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries by hand that nobody has decided about: once the day is closed they are posted to a later one. */
@Component
class EntriesBeforeClose implements CloseBlocker {

    private static final int MANY = 1_000;

    private final ManualEntries entries;

    EntriesBeforeClose(ManualEntries entries) {
        this.entries = entries;
    }

    @Override
    public Optional<Concern> before(CooperativeId cooperative, LocalDate through) {
        int waiting =
                entries.list(cooperative, ManualEntry.State.SUBMITTED, MANY).size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Concern(
                        false,
                        Message.of("accounting.before-close", waiting),
                        "books.read",
                        "/c/{cooperative}/manual-entries"));
    }
}
