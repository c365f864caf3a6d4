package coop.milpa.registry.web;

import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A cooperative's books as pages: trial balance, one entry. */
@Controller
@RequestMapping("/c/{cooperative}")
class BooksPages {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Books books;
    private final Lists lists;
    private final Days days;
    private final AskedDays asked;

    BooksPages(Cooperatives cooperatives, Branches branches, Books books, Lists lists, Days days, AskedDays asked) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.books = books;
        this.lists = lists;
        this.days = days;
        this.asked = asked;
    }

    @GetMapping("/trial-balance")
    @Needs(PagesInTheMenu.FIGURES)
    String trialBalance(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, request.text("on"));
        TrialBalance trial = books.trialBalance(found.id(), day);
        model.addAttribute("day", day);
        model.addAttribute("closed", days.closed(found.id(), day));
        var bounds = new ListFilter.Form.Day(
                found.booksFrom().toString(), asked.open(found).toString());
        List<Column<TrialBalance.Row>> columns = trialColumns(found, day, reader);
        var listing = new Listing<>(
                "trial-balance-" + day,
                Message.of("registry.trial-caption", day),
                columns,
                List.of(new ListFilter("on", "registry.on", day.toString(), bounds)));
        lists.show(model, listing, request, Rows.inMemory(columns, trial.rows()));
        return "registry/trial-balance";
    }

    private static List<Column<TrialBalance.Row>> trialColumns(Cooperative cooperative, LocalDate day, Locale reader) {
        return List.of(
                Column.<TrialBalance.Row>text(
                                "code", "registry.code", row -> row.code().value())
                        .sorting()
                        .leading(
                                PagesInTheMenu.BOOKS,
                                row -> "/c/" + cooperative.code() + "/codes/"
                                        + row.code().value() + "?to=" + day),
                Column.<TrialBalance.Row>text(
                                "name", "registry.name", row -> row.names().in(reader))
                        .sorting(),
                Column.debit("debit", "registry.debit", TrialBalance.Row::balance)
                        .sorting()
                        .adding(),
                Column.credit("credit", "registry.credit", TrialBalance.Row::balance)
                        .sorting()
                        .adding());
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

    private EntryView entry(Cooperative cooperative, String given) {
        return Input.parsed(given, EntryId::parse)
                .flatMap(entry -> books.entry(cooperative.id(), entry))
                .orElseThrow(() -> unknown("unknown-entry", "/c/" + cooperative.code() + "/trial-balance", given));
    }

    private static PageProblem unknown(String what, String next, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, "registry." + what, next, Input.shown(given));
    }
}
