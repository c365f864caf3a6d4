package coop.milpa.office.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.AuditId;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditSearch;
import coop.milpa.platform.AuditSearch.OnWhat;
import coop.milpa.platform.AuditSearch.Question;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail for other systems: who did what, when, from where and to what. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/audit")
@Needs(OfficeInTheMenu.AUDIT)
class AuditRoutes {

    private static final int WEEK = 7;

    private final Cooperatives cooperatives;
    private final AuditSearch search;
    private final Calendars calendars;
    private final Answers answers;

    AuditRoutes(Cooperatives cooperatives, AuditSearch search, Calendars calendars, Answers answers) {
        this.cooperatives = cooperatives;
        this.search = search;
        this.calendars = calendars;
        this.answers = answers;
    }

    /** Records of some days, the latest first; of a week back unless the address says which. */
    @GetMapping
    ResponseEntity<String> records(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named(cooperative);
        var query = new Query(given);
        AuditId before = query.cursor()
                .map(cursor -> Cursor.read(cursor, text -> new AuditId(UUID.fromString(text))))
                .orElse(AuditQuery.LATEST);
        List<AuditRecord> records = search.before(found.id(), question(found, query), before, query.limit() + 1);
        return answers.list(Slice.of(
                records, query.limit(), AuditText::of, last -> last.id().value().toString()));
    }

    @GetMapping("/{record}")
    ResponseEntity<String> record(
            @PathVariable String cooperative, @PathVariable String record, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        return answers.one(
                Input.parsed(record, UUID::fromString)
                        .flatMap(id -> search.find(found.id(), new AuditId(id)))
                        .map(AuditText::of)
                        .orElseThrow(() -> InAddress.unknown("office.unknown-record", record)),
                request);
    }

    private Question question(Cooperative cooperative, Query query) {
        LocalDate to = query.day("to").orElseGet(() -> calendars.today(cooperative.id()));
        LocalDate from = query.day("from").orElseGet(() -> to.minusDays(WEEK));
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        return new Question(
                start(cooperative, from),
                start(cooperative, to.plusDays(1)),
                query.text("who")
                        .map(text -> new ActorId(
                                Input.parsed(text, UUID::fromString).orElseThrow(() -> Query.bad("who", "not-an-id")))),
                query.text("action"),
                new OnWhat(query.text("kind"), query.text("subject")));
    }

    private static Instant start(Cooperative cooperative, LocalDate day) {
        return day.atStartOfDay(cooperative.zone()).toInstant();
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
