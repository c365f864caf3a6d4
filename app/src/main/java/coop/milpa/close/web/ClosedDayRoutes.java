package coop.milpa.close.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.close.Closes;
import coop.milpa.close.web.CloseText.ClosedText;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days that are closed for other systems, with what proves each and what each step of one did. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/close/days")
@Needs(CloseInTheMenu.READ)
class ClosedDayRoutes {

    private final Cooperatives cooperatives;
    private final Days days;
    private final Closes closes;
    private final Answers answers;

    ClosedDayRoutes(Cooperatives cooperatives, Days days, Closes closes, Answers answers) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.closes = closes;
        this.answers = answers;
    }

    /** The latest first; of all days unless the address says which. A part is read of no more days than it can have. */
    @GetMapping
    ResponseEntity<String> days(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named(cooperative);
        var query = new Query(given);
        LocalDate last = days.lastClosed(found.id()).map(ClosedDay::date).orElse(found.booksFrom());
        LocalDate to = query.cursor()
                .map(cursor -> Cursor.read(cursor, LocalDate::parse).minusDays(1))
                .orElseGet(() -> query.day("to").orElse(last));
        LocalDate from = query.day("from").orElse(found.booksFrom());
        LocalDate end = to.isAfter(last) ? last : to;
        LocalDate enough = end.minusDays(query.limit());
        LocalDate first = from.isBefore(enough) ? enough : from;
        List<ClosedDay> part = first.isAfter(end) ? List.of() : days.closed(found.id(), new Period(first, end));
        return answers.list(
                Slice.of(part, query.limit(), ClosedText::of, day -> day.date().toString()));
    }

    @GetMapping("/{day}")
    ResponseEntity<String> day(@PathVariable String cooperative, @PathVariable String day, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        ClosedDay closed = InAddress.day(day)
                .flatMap(date -> days.closed(found.id(), date))
                .orElseThrow(() -> InAddress.unknown("close.unknown-day", day));
        return answers.one(ClosedDayText.of(closed, closes.steps(found.id(), closed.date())), request);
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
