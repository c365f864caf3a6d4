package coop.milpa.office.web;

import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Setting;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a cooperative has decided: each setting with the day it holds from, who says so, and who changed it when. */
@Controller
@RequestMapping("/c/{cooperative}/settings")
@Needs(OfficeInTheMenu.SETTINGS)
class SettingsPage {

    private static final int CHANGES = 100;

    private final Named named;
    private final Settings settings;
    private final AuditTrail trail;
    private final Calendars calendars;
    private final Lists lists;
    private final Words words;

    SettingsPage(Named named, Settings settings, AuditTrail trail, Calendars calendars, Lists lists, Words words) {
        this.named = named;
        this.settings = settings;
        this.trail = trail;
        this.calendars = calendars;
        this.lists = lists;
        this.words = words;
    }

    /** A decision, and whether it is the one that holds today. */
    private record Decided(Setting setting, When when) {}

    /** When a decision holds. */
    private enum When {
        PAST,
        NOW,
        TO_COME
    }

    @GetMapping
    String settings(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        List<Setting> all = settings.all(found.id());
        LocalDate today = calendars.today(found.id());
        List<Decided> rows = all.stream()
                .map(each -> new Decided(each, when(each, all, today)))
                .toList();
        String address = "/c/" + found.code() + "/settings/";
        List<Column<Decided>> columns = List.of(
                linked(
                        Column.<Decided>text("name", "office.setting", row -> name(row.setting(), reader))
                                .sorting(),
                        address),
                Column.text("value", "office.value", row -> row.setting().value()),
                Column.<Decided>day(
                                "from",
                                "office.holds-from",
                                row -> row.setting().from())
                        .sorting(),
                Column.text("when", "office.when", row -> said("office.when." + row.when(), reader)),
                Column.text(
                        "source", "office.source", row -> row.setting().source().text()),
                Column.text(
                        "status",
                        "office.status",
                        row -> said("office.status." + row.setting().source().status(), reader)));
        var listing = new Listing<>("settings", Message.of("office.settings.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "office/settings";
    }

    /** Who decided one setting, when, and what it was before: at most the latest hundred times. */
    @GetMapping("/{name}")
    @Needs(OfficeInTheMenu.AUDIT)
    String setting(
            @PathVariable String cooperative,
            @PathVariable String name,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        var of = new AuditQuery.OfSubject(Input.read(() -> new Subject("setting", name)));
        List<AuditRecord> rows =
                trail.read(found.id(), AuditQuery.latest(of, CHANGES)).records();
        List<Column<AuditRecord>> columns = List.of(
                Column.<AuditRecord>text("at", "office.at", record -> named.at(found, record.at(), reader))
                        .leading(record ->
                                "/c/" + found.code() + "/audit/" + record.id().value()),
                Column.text("who", "office.who", record -> record.by().actor().name()),
                Column.text(
                        "before",
                        "office.before",
                        record -> record.change().before().text()),
                Column.text(
                        "after",
                        "office.after",
                        record -> record.change().after().text()));
        var listing = new Listing<>("setting", Message.of("office.setting.caption", name), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "office/setting";
    }

    /** Who changed it leads to people: whoever may not see them is shown no way there. */
    private static Column<Decided> linked(Column<Decided> column, String address) {
        boolean may = Viewer.ofThisRequest()
                .filter(who -> who.may(OfficeInTheMenu.AUDIT))
                .isPresent();
        return may ? column.leading(row -> address + row.setting().name()) : column;
    }

    private static When when(Setting setting, List<Setting> all, LocalDate today) {
        if (setting.from().isAfter(today)) {
            return When.TO_COME;
        }
        boolean replaced = all.stream()
                .filter(other -> other.name().equals(setting.name()))
                .anyMatch(other ->
                        other.from().isAfter(setting.from()) && !other.from().isAfter(today));
        return replaced ? When.PAST : When.NOW;
    }

    /** One that no module has words for is shown as it is called. */
    private String name(Setting setting, Locale reader) {
        return words.saidOr("setting." + setting.name(), setting.name(), reader);
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
