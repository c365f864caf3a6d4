package coop.milpa.access.web;

import coop.milpa.access.Role;
import coop.milpa.access.Roles;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The roles of a home as a list; each may be copied. */
@Component
class RoleTable {

    private final Roles roles;
    private final Words words;
    private final Lists lists;

    RoleTable(Roles roles, Words words, Lists lists) {
        this.roles = roles;
        this.words = words;
        this.lists = lists;
    }

    /** Puts it into the model of its page. */
    void show(HomePlace place, ListRequest request, Locale reader, Model model) {
        String address = place.base() + "/roles";
        List<Column<Role>> columns = List.of(
                Column.<Role>text("role", "field.access.role", role -> role.name(reader))
                        .sorting()
                        .leading(role -> address + "/" + role.code()),
                Column.text(
                        "permissions",
                        "field.access.permissions",
                        role -> role.permissions().stream()
                                .map(one -> words.said(Message.of("permission." + one), reader))
                                .collect(Collectors.joining("; "))),
                Column.text(
                        "second-factor",
                        "field.access.second-factor",
                        role -> words.said(
                                Message.of(role.secondFactor() ? "page.access.yes" : "page.access.no"), reader)));
        var listing = new Listing<>("roles", Message.of("page.access.roles.title"), columns, List.of())
                .acting(role -> List.of(RowAct.link(
                        Message.of("page.access.roles.copy"),
                        Message.of("page.access.roles.copy-of", role.name(reader)),
                        address + "/new?copy=" + role.code())));
        lists.show(model, listing, request, Rows.inMemory(columns, roles.of(place.home())));
    }
}
