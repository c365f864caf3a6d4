package coop.milpa.office.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actors;
import coop.milpa.platform.AuditId;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditSearch;
import coop.milpa.platform.AuditSearch.OnWhat;
import coop.milpa.platform.AuditSearch.Question;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who did what in a cooperative, when, from where and to what; and one act with what it changed. */
@Controller
@RequestMapping("/c/{cooperative}/audit")
@Needs(OfficeInTheMenu.AUDIT)
class AuditPages {

    private static final int ACTORS_MAX = 500;
    private static final int WEEK = 7;
    private static final int DAY_LENGTH = 10;

    private final Named named;
    private final AuditSearch search;
    private final Actors actors;
    private final Calendars calendars;
    private final Lists lists;
    private final Words words;

    AuditPages(Named named, AuditSearch search, Actors actors, Calendars calendars, Lists lists, Words words) {
        this.named = named;
        this.search = search;
        this.actors = actors;
        this.calendars = calendars;
        this.lists = lists;
        this.words = words;
    }

    /** The days that are shown, both included. */
    private record Shown(LocalDate from, LocalDate to) {}

    /** Those of a week back, unless the address names other days. */
    @GetMapping
    String records(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        LocalDate to = day(found, request.text("to")).orElseGet(() -> calendars.today(found.id()));
        LocalDate from = day(found, request.text("from")).orElseGet(() -> to.minusDays(WEEK));
        var shown = new Shown(from, to);
        List<Column<AuditRecord>> columns = List.of(
                Column.<AuditRecord>text("at", "office.at", record -> named.at(found, record.at(), reader))
                        .leading(record ->
                                "/c/" + found.code() + "/audit/" + record.id().value()),
                Column.text("who", "office.who", record -> record.by().actor().name()),
                Column.text("came", "office.from-where", record -> record.by().from()),
                Column.text("action", "office.action", record -> record.change().action()),
                Column.text(
                        "kind",
                        "office.subject-kind",
                        record -> record.change().subject().kind()),
                Column.text(
                        "subject",
                        "office.subject",
                        record -> record.change().subject().id()));
        var listing = new Listing<>(
                "audit-" + to,
                Message.of("office.audit.caption", from, to),
                columns,
                filters(found, shown, request, reader));
        lists.show(model, listing, request, new AuditRows(search, found.id(), question(found, shown, request)));
        return "office/audit";
    }

    @GetMapping("/{record}")
    String record(@PathVariable String cooperative, @PathVariable String record, Locale reader, Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        AuditRecord shown = Input.parsed(record, UUID::fromString)
                .flatMap(id -> search.find(found.id(), new AuditId(id)))
                .orElseThrow(() -> unknown("unknown-record", found, record));
        model.addAttribute("record", shown);
        model.addAttribute("at", named.at(found, shown.at(), reader));
        return "office/audit-record";
    }

    private static Question question(Cooperative cooperative, Shown shown, ListRequest request) {
        return new Question(
                start(cooperative, shown.from()),
                start(cooperative, shown.to().plusDays(1)),
                request.text("who")
                        .flatMap(who -> Input.parsed(who, UUID::fromString))
                        .map(ActorId::new),
                request.text("action"),
                new OnWhat(request.text("kind"), request.text("subject")));
    }

    private static Instant start(Cooperative cooperative, LocalDate day) {
        return day.atStartOfDay(cooperative.zone()).toInstant();
    }

    private List<ListFilter> filters(Cooperative cooperative, Shown shown, ListRequest request, Locale reader) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", words.said(Message.of("office.anybody"), reader));
        actors.all(cooperative.id(), ACTORS_MAX)
                .forEach(actor -> people.put(actor.id().toString(), actor.name()));
        String who = request.text("who").orElse("");
        var days = new ListFilter.Form.Day("", "");
        return List.of(
                new ListFilter("from", "office.from", shown.from().toString(), days),
                new ListFilter("to", "office.to", shown.to().toString(), days),
                new ListFilter("who", "office.who", who, new ListFilter.Form.Choice(people)),
                written("action", "office.action", request),
                written("kind", "office.subject-kind", request),
                written("subject", "office.subject", request));
    }

    private static ListFilter written(String name, String label, ListRequest request) {
        return new ListFilter(name, label, request.text(name).orElse(""), new ListFilter.Form.Words());
    }

    private static Optional<LocalDate> day(Cooperative cooperative, Optional<String> given) {
        try {
            return given.map(text -> LocalDate.parse(text.length() > DAY_LENGTH ? "" : text));
        } catch (DateTimeParseException e) {
            throw unknown("not-a-day", cooperative, given.orElse(""));
        }
    }

    private static PageProblem unknown(String what, Cooperative cooperative, String given) {
        return new PageProblem(
                HttpStatus.NOT_FOUND, "office." + what, "/c/" + cooperative.code() + "/audit", Input.shown(given));
    }
}
