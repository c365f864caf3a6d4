package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Subject;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What other systems may do with entries that come back. */
@Component
class RecurringEntryOperations {

    private static final String NAME = "accounting.recurring-entry-";

    private final RecurringEntries entries;
    private final HandLines lines;
    private final HandTexts texts;

    RecurringEntryOperations(RecurringEntries entries, HandLines lines, HandTexts texts) {
        this.entries = entries;
        this.lines = lines;
        this.texts = texts;
    }

    Operation<?> propose() {
        return new OneByOne<>(NAME + "propose", RecurringEntryBody::read, this::propose);
    }

    Operation<?> approve(RecurringEntryId id) {
        return OneByOne.act(NAME + "approve", home -> told(home, entries.approve(home, id)));
    }

    Operation<?> reject(RecurringEntryId id) {
        return new OneByOne<>(
                NAME + "reject",
                ManualEntryBody::reason,
                (home, asked) -> told(home, entries.reject(home, id, asked.body())));
    }

    Operation<?> stop(RecurringEntryId id) {
        return new OneByOne<>(
                NAME + "stop",
                ManualEntryBody::reason,
                (home, asked) -> told(home, entries.stop(home, id, asked.body())));
    }

    private Outcome<Reply> propose(CooperativeId home, Asked<RecurringEntryBody> asked) {
        return switch (lines.of(home, asked.body().lines())) {
            case Outcome.Refused<List<DraftLine>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<DraftLine>>(List<DraftLine> all) -> {
                var command = new ProposeRecurring(
                        home,
                        asked.request(),
                        asked.body().narrative(),
                        asked.body().schedule(),
                        all);
                yield entries.propose(command)
                        .map(id -> reply(home, entries.find(home, id).orElseThrow(), HttpStatus.CREATED));
            }
        };
    }

    private Outcome<Reply> told(CooperativeId home, Outcome<RecurringEntry> outcome) {
        return outcome.map(entry -> reply(home, entry, HttpStatus.OK));
    }

    private Reply reply(CooperativeId home, RecurringEntry entry, HttpStatus status) {
        var subject = new Subject("recurring-entry", entry.id().toString());
        return new Reply(status.value(), texts.text(home, entry), subject);
    }
}
