package coop.milpa.office.web;

import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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
    private final SettingBook book;
    private final Lists lists;
    private final Words words;

    SettingsPage(
            Named named,
            Settings settings,
            AuditTrail trail,
            Calendars calendars,
            SettingBook book,
            Lists lists,
            Words words) {
        this.named = named;
        this.settings = settings;
        this.trail = trail;
        this.calendars = calendars;
        this.book = book;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    String settings(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        List<Decided> rows = Decided.of(settings.all(found.id()), calendars.today(found.id()));
        String address = "/c/" + found.code() + "/settings/";
        List<Column<Decided>> columns = List.of(
                linked(
                        Column.<Decided>text(
                                        "name",
                                        "office.setting",
                                        row -> book.words(row.setting().name(), reader))
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
        showOpen(model, request, address, book.lines(found.id(), reader));
        return "office/settings";
    }

    /** What may be decided here, and what holds. */
    private void showOpen(Model model, ListRequest request, String address, List<SettingBook.Line> lines) {
        Locale reader = LocaleContextHolder.getLocale();
        List<Column<SettingBook.Line>> columns = List.of(
                Column.text("name", "office.setting", SettingBook.Line::words)
                        .sorting()
                        .leading(OfficeInTheMenu.DECIDE, line -> address + line.name() + "/decide"),
                Column.text("value", "office.value", SettingBook.Line::value),
                Column.<SettingBook.Line>text(
                                "decided",
                                "office.open.whence",
                                line -> said(line.decided() ? "office.open.decided" : "office.open.usual", reader))
                        .sorting());
        var listing = new Listing<>("settings-open", Message.of("office.open.caption"), columns, List.of());
        lists.show(model, listing, request.of("open"), Rows.inMemory(columns, lines));
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
        if (settings.all(found.id()).stream().noneMatch(each -> each.name().equals(name))) {
            throw new PageProblem(HttpStatus.NOT_FOUND, "web.not-found", "/c/" + found.code() + "/settings");
        }
        var of = new AuditQuery.OfSubject(new Subject("setting", name));
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

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
