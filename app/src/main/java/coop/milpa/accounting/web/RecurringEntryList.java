package coop.milpa.accounting.web;

import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Entries that come back, those in one state, as a list. */
@Component
class RecurringEntryList {

    private static final int LATEST = 1_000;
    private static final String STATE = "enum.accounting.recurring-state.";

    private final RecurringEntries entries;
    private final Acts acts;
    private final Lists lists;
    private final Words words;

    RecurringEntryList(RecurringEntries entries, Acts acts, Lists lists, Words words) {
        this.entries = entries;
        this.acts = acts;
        this.lists = lists;
        this.words = words;
    }

    void show(Cooperative cooperative, ListRequest request, Locale reader, Model model) {
        RecurringEntry.State state = state(request);
        List<RecurringEntry> rows = entries.list(cooperative.id(), state, LATEST);
        Map<ActorId, Actor> named = acts.named(
                cooperative, rows.stream().map(entry -> entry.proposed().by()).toList());
        List<Column<RecurringEntry>> columns = List.of(
                Column.<RecurringEntry>text(
                                "narrative",
                                "registry.narrative",
                                entry -> entry.proposal().narrative())
                        .sorting()
                        .leading(entry -> "/c/" + cooperative.code() + "/recurring-entries/" + entry.id()),
                Column.text("every", "field.accounting.every", entry -> said(every(entry), reader)),
                Column.text(
                        "next",
                        "accounting.next",
                        entry -> entry.next().map(day -> words.day(day, reader)).orElse("")),
                Column.text("state", "accounting.state", entry -> said(STATE + entry.state(), reader)),
                Column.<RecurringEntry>text(
                                "by",
                                "accounting.proposed-by",
                                entry -> Acts.name(named, entry.proposed().by()))
                        .sorting(),
                Column.<RecurringEntry>money("amount", "accounting.amount", entry -> debit(cooperative, entry))
                        .sorting()
                        .adding());
        var listing = new Listing<>(
                "recurring-entries",
                Message.of("accounting.recurring.caption", Message.of(STATE + state), LATEST),
                columns,
                List.of(filter(state, reader)));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
    }

    private static String every(RecurringEntry entry) {
        return "enum.accounting.every." + entry.proposal().schedule().every();
    }

    private static Money debit(Cooperative cooperative, RecurringEntry entry) {
        return Sums.of(entry.proposal().lines(), cooperative.currency())
                .getFirst()
                .debit();
    }

    private static RecurringEntry.State state(ListRequest request) {
        String asked = request.text("state").orElse("");
        return Arrays.stream(RecurringEntry.State.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(RecurringEntry.State.APPROVED);
    }

    private ListFilter filter(RecurringEntry.State state, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        for (RecurringEntry.State each : RecurringEntry.State.values()) {
            options.put(each.name(), said(STATE + each, reader));
        }
        return new ListFilter("state", "accounting.state", state.name(), new ListFilter.Form.Choice(options));
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
