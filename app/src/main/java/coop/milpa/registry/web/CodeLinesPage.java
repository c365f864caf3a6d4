package coop.milpa.registry.web;

import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.LedgerLine;
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
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lines of one code of a cooperative's chart, as a list. */
@Controller
@Needs(PagesInTheMenu.BOOKS)
class CodeLinesPage {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Charts charts;
    private final CodeLines lines;
    private final AskedDays asked;
    private final Lists lists;
    private final Words words;

    CodeLinesPage(
            Cooperatives cooperatives,
            Branches branches,
            Charts charts,
            CodeLines lines,
            AskedDays asked,
            Lists lists,
            Words words) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.charts = charts;
        this.lines = lines;
        this.asked = asked;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/c/{cooperative}/codes/{code}")
    String lines(
            @PathVariable String cooperative,
            @PathVariable String code,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found =
                cooperatives.byCode(cooperative).orElseThrow(() -> unknown("unknown-cooperative", "/", cooperative));
        ChartCode wanted = code(found, code);
        Period period = asked.period(found, request.text("from"), request.text("to"));
        CodeRows rows = CodeRows.of(lines, new CodeLines.Which(found.id(), wanted.code(), period));
        model.addAttribute("cooperative", found);
        model.addAttribute("code", wanted);
        model.addAttribute("period", period);
        var listing = new Listing<>(
                "lines-" + wanted.code().value().toLowerCase(Locale.ROOT),
                Message.of("registry.lines-caption", period.from(), period.to()),
                columns(found, rows.areOfSeveralAccounts(), reader),
                filters(found, period));
        lists.show(model, listing, request, rows);
        return "registry/lines";
    }

    /** Whose account a line is of, is said where lines are of several. */
    private List<Column<LedgerLine>> columns(Cooperative cooperative, boolean several, Locale reader) {
        List<Column<LedgerLine>> columns = new ArrayList<>();
        columns.add(Column.day(CodeRows.DAY, "registry.business-date", LedgerLine::businessDate)
                .sorting());
        columns.add(Column.<LedgerLine>text(
                        CodeRows.CONCEPT, "registry.concept", line -> words.concept(line.concept(), reader))
                .leading(line -> "/c/" + cooperative.code() + "/entries/" + line.entry()));
        columns.add(Column.text(CodeRows.NARRATIVE, "registry.narrative", LedgerLine::narrative)
                .sorting());
        if (several) {
            var numbers = new AccountNumbers(branches.of(cooperative.id()));
            columns.add(
                    Column.<LedgerLine>text(CodeRows.ACCOUNT, "registry.account", line -> numbers.shown(line.account()))
                            .sorting());
        }
        columns.add(Column.debit(CodeRows.DEBIT, "registry.debit", LedgerLine::amount)
                .sorting()
                .adding());
        columns.add(Column.credit(CodeRows.CREDIT, "registry.credit", LedgerLine::amount)
                .sorting()
                .adding());
        return columns;
    }

    private List<ListFilter> filters(Cooperative cooperative, Period period) {
        var days = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), asked.open(cooperative).toString());
        return List.of(
                new ListFilter("from", "registry.from", period.from().toString(), days),
                new ListFilter("to", "registry.to", period.to().toString(), days));
    }

    /** What is no code at all is not in the chart either. */
    private ChartCode code(Cooperative cooperative, String given) {
        return Input.parsed(given, AccountCode::new)
                .flatMap(code -> charts.find(cooperative.id(), code))
                .orElseThrow(() -> unknown("unknown-code", "/c/" + cooperative.code() + "/trial-balance", given));
    }

    private static PageProblem unknown(String what, String next, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, "registry." + what, next, Input.shown(given));
    }
}
