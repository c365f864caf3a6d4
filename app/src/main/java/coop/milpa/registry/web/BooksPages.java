package coop.milpa.registry.web;

import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A cooperative's books as pages: figures of the day, trial balance, the lines of a code, one entry. */
@Controller
@RequestMapping("/c/{cooperative}")
class BooksPages {

    private static final int LINES_MAX = 500;

    private final Cooperatives cooperatives;
    private final Books books;
    private final Charts charts;
    private final Days days;
    private final DayFigures figures;

    BooksPages(Cooperatives cooperatives, Books books, Charts charts, Days days, DayFigures figures) {
        this.cooperatives = cooperatives;
        this.books = books;
        this.charts = charts;
        this.days = days;
        this.figures = figures;
    }

    @GetMapping
    String today(@PathVariable String cooperative, Model model) {
        Cooperative found = named(cooperative, model);
        model.addAttribute("figures", figures.of(found));
        return "registry/today";
    }

    @GetMapping("/trial-balance")
    String trialBalance(
            @PathVariable String cooperative,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> on,
            Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = on.orElseGet(() -> openDay(found));
        model.addAttribute("trial", books.trialBalance(found.id(), day));
        model.addAttribute("closed", days.closed(found.id(), day));
        return "registry/trial-balance";
    }

    @GetMapping("/codes/{code}")
    String lines(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate last = to.orElseGet(() -> openDay(found));
        AccountCode wanted = Input.read(() -> new AccountCode(code));
        model.addAttribute("code", charts.find(found.id(), wanted).orElseThrow(BooksPages::notFound));
        Period month = new Period(last.withDayOfMonth(1), last);
        model.addAttribute("period", month);
        List<LedgerLine> lines = books.lines(found.id(), wanted, month, LINES_MAX);
        model.addAttribute("lines", lines);
        model.addAttribute("totals", Sides.of(lines.stream().map(LedgerLine::amount)));
        model.addAttribute("limit", LINES_MAX);
        return "registry/lines";
    }

    @GetMapping("/entries/{entry}")
    String entry(@PathVariable String cooperative, @PathVariable String entry, Model model) {
        Cooperative found = named(cooperative, model);
        EntryId wanted = Input.read(() -> EntryId.parse(entry));
        EntryView view = books.entry(found.id(), wanted).orElseThrow(BooksPages::notFound);
        model.addAttribute("entry", view);
        model.addAttribute("totals", Sides.of(view.lines().stream().map(EntryView.Side::amount)));
        return "registry/entry";
    }

    private Cooperative named(String code, Model model) {
        Cooperative cooperative = cooperatives.byCode(code).orElseThrow(BooksPages::notFound);
        model.addAttribute("cooperative", cooperative);
        return cooperative;
    }

    private LocalDate openDay(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
