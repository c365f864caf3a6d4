package coop.milpa.access.web;

import coop.milpa.access.Role;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.BranchId;
import coop.milpa.registry.Branch;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The users of a home as a list: narrowed by whether they may come in, and by where they work. */
@Component
class UserTable {

    private static final String STATE = "state";
    private static final String BRANCH = "at";
    private static final String ANY = "field.access.branch.any";

    private final Users users;
    private final Words words;
    private final Lists lists;

    UserTable(Users users, Words words, Lists lists) {
        this.users = users;
        this.words = words;
        this.lists = lists;
    }

    /** Whether somebody may come in. */
    private enum State {
        IN,
        ENDED
    }

    /** Puts it into the model of its page. */
    void show(UserFacts.Home home, ListRequest request, Locale reader, Model model) {
        Map<BranchId, String> places = home.branches().stream()
                .collect(Collectors.toMap(Branch::id, Branch::name, (one, same) -> one, LinkedHashMap::new));
        Optional<State> state = request.one(STATE, State.class);
        Optional<BranchId> at = places.keySet().stream()
                .filter(each -> request.text(BRANCH).equals(Optional.of(each.toString())))
                .findFirst();
        List<User> shown = users.of(home.place().home()).stream()
                .filter(user -> state.isEmpty() || user.ended() == (state.get() == State.ENDED))
                .filter(user -> at.isEmpty() || user.branch().equals(at))
                .toList();
        List<Column<User>> columns = columns(home, places, reader);
        List<ListFilter> filters = List.of(
                ListFilter.choice(
                        STATE,
                        "field.access.state",
                        state.map(State::name).orElse(""),
                        words.choices("page.access.users.all", "page.access.users.state.", State.class, reader)),
                ListFilter.choice(
                        BRANCH,
                        "field.access.branch",
                        at.map(BranchId::toString).orElse(""),
                        choices(places, reader)));
        var listing = new Listing<>("users", Message.of("page.access.users.caption", shown.size()), columns, filters);
        lists.show(model, listing, request, Rows.inMemory(columns, shown));
    }

    private List<Column<User>> columns(UserFacts.Home home, Map<BranchId, String> places, Locale reader) {
        Map<String, String> named =
                home.roles().stream().collect(Collectors.toMap(Role::code, role -> role.name(reader)));
        String any = words.said(Message.of(ANY), reader);
        return List.of(
                Column.text("name", "field.access.name", User::name)
                        .sorting()
                        .leading(user -> home.place().base() + "/users/" + user.name()),
                Column.text("full-name", "field.access.new.fullName", User::fullName)
                        .sorting(),
                Column.text(
                        "roles",
                        "field.access.roles",
                        user -> user.roles().stream()
                                .map(code -> named.getOrDefault(code, code))
                                .collect(Collectors.joining(", "))),
                Column.<User>text(
                                BRANCH,
                                "field.access.branch",
                                user -> user.branch()
                                        .map(branch -> places.getOrDefault(branch, "–"))
                                        .orElse(any))
                        .sorting(),
                Column.text(
                        STATE,
                        "field.access.state",
                        user -> words.said(
                                Message.of("page.access.users.state." + (user.ended() ? State.ENDED : State.IN)),
                                reader)));
    }

    private Map<String, String> choices(Map<BranchId, String> places, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.said(Message.of("page.access.users.every-branch"), reader));
        places.forEach((id, name) -> choices.put(id.toString(), name));
        return choices;
    }
}
