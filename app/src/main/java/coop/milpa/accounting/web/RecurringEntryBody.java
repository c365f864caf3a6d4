package coop.milpa.accounting.web;

import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.Recurrence.Every;
import coop.milpa.api.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An entry that is to come back as another system writes it. */
record RecurringEntryBody(String narrative, Recurrence schedule, List<HandLineBody> lines) {

    private static final int LAST_DAY = 31;

    RecurringEntryBody {
        lines = List.copyOf(lines);
    }

    static RecurringEntryBody read(Fields fields) {
        String narrative = fields.text("narrative", ManualEntryBody.TEXT_MAX);
        Recurrence schedule = fields.object("schedule")
                .map(RecurringEntryBody::schedule)
                .orElseGet(() -> Recurrence.monthEnds(LocalDate.EPOCH));
        return new RecurringEntryBody(narrative, schedule, HandLineBody.all(fields));
    }

    private static Recurrence schedule(Fields fields) {
        Every every = fields.word("every", Every.values());
        int day = fields.whole("dayOfMonth", 1, LAST_DAY);
        LocalDate from = fields.day("from");
        Optional<LocalDate> to = fields.optionalDay("to");
        fields.complainAboutRest();
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            fields.wrong("to", "before-from");
        }
        return new Recurrence(every, day, from, to.filter(last -> !last.isBefore(from)));
    }
}
