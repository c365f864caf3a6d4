package coop.milpa.accounting.web;

import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.api.Word;
import java.util.List;
import java.util.Optional;

/**
 * An entry that comes back as other systems are told of it.
 *
 * @param state  {@code submitted}, {@code approved}, {@code rejected} or {@code stopped}
 * @param reason  why it was rejected or stopped
 * @param next  the first day it fell or falls due and was not posted
 */
record RecurringEntryText(
        String id,
        String state,
        String narrative,
        Schedule schedule,
        List<HandLineText> lines,
        ActText proposed,
        Optional<ActText> decided,
        Optional<String> reason,
        Optional<String> next) {

    RecurringEntryText {
        lines = List.copyOf(lines);
    }

    /** When it falls due: every {@code month}, {@code quarter} or {@code year}. */
    record Schedule(String every, int dayOfMonth, String from, Optional<String> to) {

        static Schedule of(Recurrence recurrence) {
            return new Schedule(
                    Word.of(recurrence.every()),
                    recurrence.dayOfMonth(),
                    recurrence.from().toString(),
                    recurrence.to().map(String::valueOf));
        }
    }

    static RecurringEntryText of(RecurringEntry entry, HandTexts.Known known) {
        return new RecurringEntryText(
                entry.id().toString(),
                Word.of(entry.state()),
                entry.proposal().narrative(),
                Schedule.of(entry.proposal().schedule()),
                known.lines(entry.proposal().lines()),
                known.act(entry.proposed()),
                entry.decided().map(known::act),
                Optional.of(entry.reason()).filter(text -> !text.isEmpty()),
                entry.next().map(String::valueOf));
    }
}
