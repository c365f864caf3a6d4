package coop.milpa.registry.web;

import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A cooperative's books as pages: figures of the day, trial balance, the lines of a code, one entry. */
@Controller
@RequestMapping("/c/{cooperative}")
class BooksPages {

    private static final int LINES_MAX = 500;

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Books books;
    private final Charts charts;
    private final Days days;
    private final AskedDays asked;
    private final DayFigures figures;
    private final SavingsTrend savings;

    BooksPages(
            Cooperatives cooperatives,
            Branches branches,
            Books books,
            Charts charts,
            Days days,
            AskedDays asked,
            DayFigures figures,
            SavingsTrend savings) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.books = books;
        this.charts = charts;
        this.days = days;
        this.asked = asked;
        this.figures = figures;
        this.savings = savings;
    }

    @GetMapping
    @Needs(PagesInTheMenu.FIGURES)
    String today(@PathVariable String cooperative, Model model) {
        Cooperative found = named(cooperative, model);
        model.addAttribute("figures", figures.of(found));
        savings.of(found).ifPresent(trend -> model.addAttribute("trend", trend));
        return "registry/today";
    }

    @GetMapping("/trial-balance")
    @Needs(PagesInTheMenu.FIGURES)
    String trialBalance(@PathVariable String cooperative, @RequestParam Optional<String> on, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, on);
        model.addAttribute("trial", books.trialBalance(found.id(), day));
        model.addAttribute("closed", days.closed(found.id(), day));
        model.addAttribute("openDay", asked.open(found));
        return "registry/trial-balance";
    }

    @GetMapping("/codes/{code}")
    @Needs(PagesInTheMenu.BOOKS)
    String lines(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = named(cooperative, model);
        ChartCode wanted = code(found, code);
        Period period =
                asked.period(found, Optional.ofNullable(given.get("from")), Optional.ofNullable(given.get("to")));
        List<LedgerLine> lines = books.lines(found.id(), wanted.code(), period, LINES_MAX);
        model.addAttribute("code", wanted);
        model.addAttribute("period", period);
        model.addAttribute("openDay", asked.open(found));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "several", lines.stream().map(LedgerLine::account).distinct().count() > 1);
        model.addAttribute("numbers", new AccountNumbers(branches.of(found.id())));
        model.addAttribute("totals", Sides.of(lines.stream().map(LedgerLine::amount)));
        model.addAttribute("limit", LINES_MAX);
        return "registry/lines";
    }

    @GetMapping("/entries/{entry}")
    @Needs(PagesInTheMenu.BOOKS)
    String entry(@PathVariable String cooperative, @PathVariable String entry, Model model) {
        Cooperative found = named(cooperative, model);
        EntryView view = entry(found, entry);
        model.addAttribute("entry", view);
        model.addAttribute("numbers", new AccountNumbers(branches.of(found.id())));
        model.addAttribute("totals", Sides.of(view.lines().stream().map(EntryView.Side::amount)));
        return "registry/entry";
    }

    private Cooperative named(String code, Model model) {
        Cooperative cooperative =
                cooperatives.byCode(code).orElseThrow(() -> unknown("unknown-cooperative", "/", code));
        model.addAttribute("cooperative", cooperative);
        return cooperative;
    }

    /** What is no code at all is not in the chart either. */
    private ChartCode code(Cooperative cooperative, String given) {
        return read(given, AccountCode::new)
                .flatMap(code -> charts.find(cooperative.id(), code))
                .orElseThrow(() -> unknown("unknown-code", trialBalanceOf(cooperative), given));
    }

    private EntryView entry(Cooperative cooperative, String given) {
        return read(given, EntryId::parse)
                .flatMap(entry -> books.entry(cooperative.id(), entry))
                .orElseThrow(() -> unknown("unknown-entry", trialBalanceOf(cooperative), given));
    }

    private static <T> Optional<T> read(String given, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String trialBalanceOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/trial-balance";
    }

    private static PageProblem unknown(String what, String next, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, "registry." + what, next, Input.shown(given));
    }
}
