package coop.milpa.access.web;

import coop.milpa.access.web.ShownSession.Moment;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The keys of a home as a list; one that is valid may be ended. */
@Component
class KeyTable {

    private static final String STATE = "state";

    private final KeyFacts facts;
    private final Words words;
    private final Lists lists;

    KeyTable(KeyFacts facts, Words words, Lists lists) {
        this.facts = facts;
        this.words = words;
        this.lists = lists;
    }

    /** Puts it into the model of its page. */
    void show(HomePlace place, ListRequest request, Locale reader, Model model) {
        Optional<ShownKey.State> state = request.one(STATE, ShownKey.State.class);
        List<ShownKey> shown = facts.of(place.home()).stream()
                .filter(key -> state.isEmpty() || key.state() == state.get())
                .toList();
        List<Column<ShownKey>> columns = columns(reader);
        var filter = ListFilter.choice(
                STATE,
                "field.access.state",
                state.map(ShownKey.State::name).orElse(""),
                words.choices("page.access.api-keys.all", "page.access.api-keys.state.", ShownKey.State.class, reader));
        var listing = new Listing<>("api-keys", Message.of("page.access.api-keys.title"), columns, List.of(filter))
                .acting(key -> key.isValid() ? List.of(end(place, key)) : List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, shown));
    }

    private static RowAct end(HomePlace place, ShownKey key) {
        return RowAct.button(
                Message.of("page.access.api-keys.end"),
                Message.of("page.access.api-keys.end-of", key.name()),
                place.base() + "/api-keys/" + key.name() + "/end");
    }

    private List<Column<ShownKey>> columns(Locale reader) {
        return List.of(
                Column.text("name", "field.access.key-name", ShownKey::name).sorting(),
                Column.text("permissions", "field.access.permissions", key -> String.join(", ", key.permissions())),
                Column.text("maker", "page.access.api-keys.maker", ShownKey::madeBy)
                        .sorting(),
                Column.<ShownKey>day(
                                "made",
                                "page.access.api-keys.made",
                                key -> key.made().day())
                        .sorting(),
                Column.<ShownKey>cells(
                                "used",
                                "field.access.key-used",
                                Column.Kind.DAY,
                                key -> Cell.day(key.used().map(Moment::day)))
                        .sorting(),
                Column.<ShownKey>day(
                                "expires",
                                "field.access.key-expires",
                                key -> key.expires().day())
                        .sorting(),
                Column.text(
                        STATE,
                        "field.access.state",
                        key -> words.said(Message.of("page.access.api-keys.state." + key.state()), reader)));
    }
}
