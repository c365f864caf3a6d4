package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
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

/** What other systems may do with entries by hand. Whose key asks is who acts, and needs somebody else's approval. */
@Component
class ManualEntryOperations {

    private static final String NAME = "accounting.manual-entry-";

    private final ManualEntries entries;
    private final HandLines lines;
    private final HandTexts texts;

    ManualEntryOperations(ManualEntries entries, HandLines lines, HandTexts texts) {
        this.entries = entries;
        this.lines = lines;
        this.texts = texts;
    }

    Operation<?> draft() {
        return new OneByOne<>(NAME + "draft", ManualEntryBody::read, this::draft);
    }

    Operation<?> submit(ManualEntryId id) {
        return OneByOne.act(NAME + "submit", home -> told(home, entries.submit(home, id)));
    }

    Operation<?> approve(ManualEntryId id) {
        return OneByOne.act(NAME + "approve", home -> told(home, entries.approve(home, id)));
    }

    Operation<?> reject(ManualEntryId id) {
        return new OneByOne<>(
                NAME + "reject",
                ManualEntryBody::reason,
                (home, asked) -> told(home, entries.reject(home, id, asked.body())));
    }

    private Outcome<Reply> draft(CooperativeId home, Asked<ManualEntryBody> asked) {
        return switch (lines.of(home, asked.body().lines())) {
            case Outcome.Refused<List<DraftLine>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<DraftLine>>(List<DraftLine> all) -> {
                var command = new DraftEntry(
                        home,
                        asked.request(),
                        asked.body().narrative(),
                        asked.body().valueDate(),
                        all);
                yield entries.draft(command)
                        .map(id -> reply(home, entries.find(home, id).orElseThrow(), HttpStatus.CREATED));
            }
        };
    }

    private Outcome<Reply> told(CooperativeId home, Outcome<ManualEntry> outcome) {
        return outcome.map(entry -> reply(home, entry, HttpStatus.OK));
    }

    private Reply reply(CooperativeId home, ManualEntry entry, HttpStatus status) {
        var subject = new Subject("manual-entry", entry.id().toString());
        return new Reply(status.value(), texts.text(home, entry), subject);
    }
}
