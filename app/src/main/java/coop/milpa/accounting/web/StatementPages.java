package coop.milpa.accounting.web;

import coop.milpa.accounting.FinancialStatements;
import coop.milpa.accounting.YearEnds;
import coop.milpa.ledger.Books.Period;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statements of a cooperative for any day, beside those of a year or a month before. */
@Controller
@Needs(AccountingInTheMenu.FIGURES)
class StatementPages {

    private static final String PAGE = "accounting/statement";
    private static final String PART = "enum.accounting.part.";

    private final Asked asked;
    private final FinancialStatements statements;
    private final YearEnds years;
    private final Lists lists;
    private final Words words;

    StatementPages(Asked asked, FinancialStatements statements, YearEnds years, Lists lists, Words words) {
        this.asked = asked;
        this.statements = statements;
        this.years = years;
        this.lists = lists;
        this.words = words;
    }

    /** Which statement a page shows, and with what it is compared. */
    private record Shown(String name, Statement statement, Against against, Period now, Period before) {}

    @GetMapping("/c/{cooperative}/balance-sheet")
    String balance(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate on = asked.day(found, request.text("on"));
        Against against = Against.asked(request.text("against"));
        LocalDate then = against == Against.MONTH
                ? on.withDayOfMonth(1).minusDays(1)
                : years.yearEndOf(found.id(), on.minusYears(1));
        var statement = Statement.of(statements.balance(found.id(), on), statements.balance(found.id(), then));
        model.addAttribute("nowHeading", Message.of("accounting.statement.at", on));
        model.addAttribute("beforeHeading", Message.of("accounting.statement.at", then));
        var shown = new Shown(
                "balance-sheet",
                statement,
                against,
                new Period(latest(found.booksFrom(), then.plusDays(1)), on),
                new Period(then, then));
        List<ListFilter> filters = List.of(day("on", on, found), againstFilter(against, reader));
        return show(shown, filters, request, reader, model);
    }

    @GetMapping("/c/{cooperative}/income-statement")
    String income(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate to = asked.day(found, request.text("to"));
        LocalDate usual = latest(
                found.booksFrom(), years.yearEndOf(found.id(), to.minusYears(1)).plusDays(1));
        LocalDate from = request.text("from").isPresent() ? asked.day(found, request.text("from")) : usual;
        if (from.isAfter(to)) {
            throw Asked.problem(
                    HttpStatus.BAD_REQUEST, "period-backwards", found, words.day(from, reader), words.day(to, reader));
        }
        Against against = Against.asked(request.text("against"));
        var period = new Period(from, to);
        Period then = against.before(period);
        var statement = Statement.of(statements.income(found.id(), period), statements.income(found.id(), then));
        model.addAttribute("nowHeading", Message.of("accounting.statement.period", from, to));
        model.addAttribute("beforeHeading", Message.of("accounting.statement.period", then.from(), then.to()));
        var shown = new Shown("income", statement, against, period, then);
        List<ListFilter> filters =
                List.of(day("from", from, found), day("to", to, found), againstFilter(against, reader));
        return show(shown, filters, request, reader, model);
    }

    /** The page writes it in parts with their sums; the files have it line by line, and CSV no sums. */
    private String show(Shown shown, List<ListFilter> filters, ListRequest request, Locale reader, Model model) {
        model.addAttribute("title", "page.accounting." + shown.name() + ".title");
        model.addAttribute("statement", shown.statement());
        model.addAttribute("now", shown.now());
        boolean withSums = !request.text("as").equals(Optional.of("csv"));
        List<Column<StatementLine>> columns = columns(reader);
        var listing = new Listing<>(
                shown.name() + "-" + shown.now().to(),
                Message.of(
                        "accounting.statement.caption." + shown.name(),
                        shown.now().from(),
                        shown.now().to()),
                columns,
                filters);
        lists.show(
                model,
                listing,
                request,
                Rows.inMemory(columns, shown.statement().rows(withSums)));
        return PAGE;
    }

    private List<Column<StatementLine>> columns(Locale reader) {
        return List.of(
                Column.text("part", "accounting.part", line -> words.said(Message.of(PART + line.part()), reader)),
                Column.text("code", "registry.code", StatementLine::code),
                Column.text("name", "registry.name", line -> line.names().in(reader)),
                Column.money("now", "accounting.now", StatementLine::now),
                Column.money("before", "accounting.before", StatementLine::before),
                Column.money("change", "accounting.change", StatementLine::change));
    }

    private ListFilter day(String name, LocalDate value, Cooperative cooperative) {
        var bounds = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), asked.open(cooperative).toString());
        return new ListFilter(name, "registry." + name, value.toString(), bounds);
    }

    private ListFilter againstFilter(Against against, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Against each : Against.values()) {
            options.put(each.text(), words.said(Message.of("accounting.against." + each.text()), reader));
        }
        return new ListFilter("against", "accounting.against", against.text(), new ListFilter.Form.Choice(options));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
