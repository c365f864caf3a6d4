package coop.milpa.registry.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryId;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.QueriedDays;
import coop.milpa.registry.web.BooksText.DayText;
import coop.milpa.registry.web.BooksText.EntryText;
import coop.milpa.registry.web.BooksText.HeadText;
import coop.milpa.registry.web.BooksText.TrialText;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of a cooperative's books. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class BooksRoutes {

    private final Cooperatives cooperatives;
    private final Books books;
    private final Days days;
    private final QueriedDays asked;
    private final DayFigures figures;
    private final Answers answers;

    BooksRoutes(
            Cooperatives cooperatives, Books books, Days days, QueriedDays asked, DayFigures figures, Answers answers) {
        this.cooperatives = cooperatives;
        this.books = books;
        this.days = days;
        this.asked = asked;
        this.figures = figures;
        this.answers = answers;
    }

    @GetMapping("/today")
    @Needs(PagesInTheMenu.FIGURES)
    ResponseEntity<String> today(@PathVariable String cooperative) {
        return answers.list(DayText.of(figures.of(named(cooperative))));
    }

    /** At the end of the day {@code on}; as it stands now if none is said. */
    @GetMapping("/trial-balance")
    @Needs(PagesInTheMenu.FIGURES)
    ResponseEntity<String> trialBalance(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        LocalDate on = asked.day(found, new Query(given), "on");
        boolean closed = days.closed(found.id(), on).isPresent();
        return answers.one(TrialText.of(books.trialBalance(found.id(), on), closed), request);
    }

    /** Entries of the days {@code from} to {@code to}, both included, in the order in which they were made. */
    @GetMapping("/entries")
    @Needs(PagesInTheMenu.BOOKS)
    ResponseEntity<String> entries(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named(cooperative);
        var query = new Query(given);
        LocalDate to = query.day("to").orElseGet(() -> asked.open(found));
        LocalDate from = query.day("from").orElse(to.withDayOfMonth(1));
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        Optional<EntryId> after = query.cursor().map(cursor -> Cursor.read(cursor, EntryId::parse));
        List<EntryHead> heads = books.entries(found.id(), new Period(from, to), after, query.limit() + 1);
        return answers.list(
                Slice.of(heads, query.limit(), HeadText::of, head -> head.id().toString()));
    }

    @GetMapping("/entries/{entry}")
    @Needs(PagesInTheMenu.BOOKS)
    ResponseEntity<String> entry(
            @PathVariable String cooperative, @PathVariable String entry, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        return answers.one(
                EntryId.read(entry)
                        .flatMap(id -> books.entry(found.id(), id))
                        .map(EntryText::of)
                        .orElseThrow(() -> InAddress.unknown("registry.unknown-entry", entry)),
                request);
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
