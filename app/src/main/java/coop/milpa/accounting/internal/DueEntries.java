package coop.milpa.accounting.internal;

import coop.milpa.accounting.RecurringEntry;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Posts recurring entries that have fallen due to a day that is closing. One that is refused stays due: the next close
 * tries again, and its report says so.
 */
@Component
class DueEntries {

    private static final String CONCEPT = "accounting.recurring-entry";

    private final RecurringEntryRegister register;
    private final EntryCheck check;
    private final TargetFinder targets;
    private final Ledger ledger;
    private final HandTrail trail;

    DueEntries(
            RecurringEntryRegister register, EntryCheck check, TargetFinder targets, Ledger ledger, HandTrail trail) {
        this.register = register;
        this.check = check;
        this.targets = targets;
        this.ledger = ledger;
        this.trail = trail;
    }

    /**
     * What came of it.
     *
     * @param posted  how many occurrences were posted
     * @param refused  which entries were refused, and why
     */
    record Report(int posted, List<String> refused) {}

    /** In the transaction of that cooperative. */
    Report post(CooperativeId cooperative, LocalDate day) {
        int posted = 0;
        List<String> refused = new ArrayList<>();
        for (RecurringEntry entry : register.lockDue(cooperative, day)) {
            Optional<LocalDate> due = entry.next();
            while (due.filter(date -> !date.isAfter(day)).isPresent()) {
                Optional<Refusal> refusal = post(entry, due.get(), day);
                if (refusal.isPresent()) {
                    refused.add(entry.id() + " " + refusal.get().code());
                    break;
                }
                posted++;
                due = entry.proposal().schedule().after(due.get());
            }
        }
        return new Report(posted, refused);
    }

    private Optional<Refusal> post(RecurringEntry entry, LocalDate due, LocalDate day) {
        CooperativeId cooperative = entry.proposal().cooperative();
        return check.forbids(cooperative, entry.proposal().lines(), day).or(() -> {
            var lines = targets.linesOf(cooperative, entry.proposal().lines());
            return switch (ledger.postClosing(new Entry(heading(entry, due), lines), day)) {
                case Outcome.Refused<Posted> refused -> Optional.of(refused.why());
                case Outcome.Done<Posted> done -> {
                    register.posted(entry, due, done.value());
                    yield Optional.empty();
                }
            };
        });
    }

    private Heading heading(RecurringEntry entry, LocalDate due) {
        return new Heading(
                entry.proposal().cooperative(),
                DerivedRequests.of("recurring-entry", entry.id(), due),
                CONCEPT,
                trail.actNow().by(),
                Optional.of(due),
                entry.proposal().narrative());
    }
}
