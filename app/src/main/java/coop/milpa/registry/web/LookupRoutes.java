package coop.milpa.registry.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.EntrySearch;
import coop.milpa.ledger.EntrySearch.OfLine;
import coop.milpa.ledger.EntrySearch.Question;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.QueriedDays;
import coop.milpa.registry.web.BooksText.CodeLineText;
import coop.milpa.registry.web.BooksText.FoundText;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems look up in a cooperative's books: the lines of a code, and entries by what they say. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
@Needs(PagesInTheMenu.BOOKS)
class LookupRoutes {

    private final Cooperatives cooperatives;
    private final Charts charts;
    private final CodeLines lines;
    private final EntrySearch search;
    private final QueriedDays days;
    private final Answers answers;

    LookupRoutes(
            Cooperatives cooperatives,
            Charts charts,
            CodeLines lines,
            EntrySearch search,
            QueriedDays days,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.charts = charts;
        this.lines = lines;
        this.search = search;
        this.days = days;
        this.answers = answers;
    }

    /** Lines of some days, first days first; new ones come behind those that were told. */
    @GetMapping("/codes/{code}/lines")
    ResponseEntity<String> lines(
            @PathVariable String cooperative, @PathVariable String code, @RequestParam Map<String, String> given) {
        Cooperative found = named(cooperative);
        ChartCode wanted = Input.parsed(code, AccountCode::new)
                .flatMap(read -> charts.find(found.id(), read))
                .orElseThrow(() -> InAddress.unknown("registry.unknown-code", code));
        var query = new Query(given);
        var which = new CodeLines.Which(found.id(), wanted.code(), days.period(found, query));
        var sorting = new CodeLines.Sorting(CodeLines.By.DAY, false);
        return part(query, (offset, limit) -> lines.page(which, sorting, offset, limit), CodeLineText::of);
    }

    /** Entries of some days that fit everything that is asked, first days first. */
    @GetMapping("/entry-search")
    ResponseEntity<String> search(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named(cooperative);
        var query = new Query(given);
        var question = new Question(
                found.id(),
                days.period(found, query),
                new OfLine(query.text("code"), query.text("account"), query.minor("amount", found.currency())),
                query.text("concept"),
                query.text("text"),
                query.text("number")
                        .map(text -> Input.parsed(text, UUID::fromString)
                                .orElseThrow(() -> Query.bad("number", "not-an-id"))));
        var sorting = new EntrySearch.Sorting(EntrySearch.By.DAY, false);
        return part(query, (offset, limit) -> search.page(question, sorting, offset, limit), FoundText::of);
    }

    /** Reads some of a list that only grows at its end. */
    private interface Pages<T> {
        List<T> page(int offset, int limit);
    }

    private <T, U> ResponseEntity<String> part(Query query, Pages<T> pages, Function<T, U> told) {
        int before = query.cursor()
                .map(cursor -> Cursor.count(cursor, Integer.MAX_VALUE))
                .orElse(0);
        List<T> found = pages.page(before, query.limit() + 1);
        return answers.list(Slice.of(found, query.limit(), told, last -> String.valueOf(before + query.limit())));
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
