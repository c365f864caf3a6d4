package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
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
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Entries by hand in one state as a list; of those that wait, first the ones that whoever looks may decide about. */
@Component
class ManualEntryList {

    private static final int LATEST = 1_000;
    private static final String STATE = "enum.accounting.manual-state.";

    private final ManualEntries entries;
    private final Acts acts;
    private final Lists lists;
    private final Words words;

    ManualEntryList(ManualEntries entries, Acts acts, Lists lists, Words words) {
        this.entries = entries;
        this.acts = acts;
        this.lists = lists;
        this.words = words;
    }

    void show(Cooperative cooperative, ListRequest request, Locale reader, Model model) {
        ManualEntry.State state = state(request);
        ActorId viewer = acts.viewer();
        List<ManualEntry> rows = entries.list(cooperative.id(), state, LATEST).stream()
                .sorted(Comparator.comparing(entry -> !waitsFor(entry, viewer)))
                .toList();
        Map<ActorId, Actor> named = acts.named(
                cooperative, rows.stream().map(entry -> entry.drafted().by()).toList());
        List<Column<ManualEntry>> usual = List.of(
                Column.<ManualEntry>text(
                                "narrative",
                                "registry.narrative",
                                entry -> entry.draft().narrative())
                        .sorting()
                        .leading(entry -> "/c/" + cooperative.code() + "/manual-entries/" + entry.id()),
                Column.<ManualEntry>text(
                                "by",
                                "accounting.drafted-by",
                                entry -> Acts.name(named, entry.drafted().by()))
                        .sorting(),
                Column.text(
                        "at",
                        "accounting.drafted-at",
                        entry -> acts.when(cooperative, entry.drafted().at(), reader)),
                Column.text("state", "accounting.state", entry -> said(STATE + entry.state(), reader)),
                Column.text(
                        "waits",
                        "accounting.waits-for-you",
                        entry -> said("accounting.yes." + waitsFor(entry, viewer), reader)),
                Column.<ManualEntry>money("amount", "accounting.amount", entry -> debit(cooperative, entry))
                        .sorting()
                        .adding());
        List<Column<ManualEntry>> columns = new ArrayList<>(usual);
        if (rows.stream().anyMatch(entry -> sums(cooperative, entry).size() > 1)) {
            columns.add(Column.text("others", "accounting.amount-others", entry -> others(cooperative, entry)));
        }
        var listing = new Listing<>(
                "manual-entries",
                Message.of("accounting.manual.caption", Message.of(STATE + state), LATEST),
                columns,
                List.of(filter(state, reader)));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
    }

    /** Whether somebody may decide about it who had no hand in it. */
    private static boolean waitsFor(ManualEntry entry, ActorId viewer) {
        boolean may = Viewer.ofThisRequest()
                .filter(who -> who.may(AccountingInTheMenu.APPROVE))
                .isPresent();
        return may && entry.state() == ManualEntry.State.SUBMITTED && !entry.isBy(viewer);
    }

    private static Money debit(Cooperative cooperative, ManualEntry entry) {
        return sums(cooperative, entry).getFirst().debit();
    }

    /** What it debits in further currencies, usually nothing. */
    private String others(Cooperative cooperative, ManualEntry entry) {
        return sums(cooperative, entry).stream()
                .skip(1)
                .map(sums -> words.money(sums.debit()))
                .collect(Collectors.joining(" + "));
    }

    private static List<Sums> sums(Cooperative cooperative, ManualEntry entry) {
        return Sums.of(entry.draft().lines(), cooperative.currency());
    }

    private static ManualEntry.State state(ListRequest request) {
        String asked = request.text("state").orElse("");
        return Arrays.stream(ManualEntry.State.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(ManualEntry.State.SUBMITTED);
    }

    private ListFilter filter(ManualEntry.State state, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ManualEntry.State each : List.of(
                ManualEntry.State.SUBMITTED,
                ManualEntry.State.DRAFT,
                ManualEntry.State.POSTED,
                ManualEntry.State.REJECTED)) {
            options.put(each.name(), said(STATE + each, reader));
        }
        return new ListFilter("state", "accounting.state", state.name(), new ListFilter.Form.Choice(options));
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
