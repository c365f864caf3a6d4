package coop.milpa.teller.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashFlow;
import coop.milpa.teller.CashPointDay;
import coop.milpa.teller.CashReports;
import coop.milpa.web.Cell;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The cash of a branch on a day, by cash point, as page, on paper and as files. */
@Controller
@Needs(TellerPermissions.READ)
class CashReportPages {

    private static final int DAY_LENGTH = 10;

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final CashReports reports;
    private final Days days;
    private final CashNames names;
    private final Lists lists;

    CashReportPages(
            Cooperatives cooperatives,
            Branches branches,
            CashReports reports,
            Days days,
            CashNames names,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.reports = reports;
        this.days = days;
        this.names = names;
        this.lists = lists;
    }

    /** Of the main branch on the open day, unless the address names others. */
    @GetMapping("/c/{cooperative}/cash/report")
    String report(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<Branch> all = branches.of(found.id());
        String code = request.text("branch").orElse(Branch.MAIN);
        Branch branch =
                branches.find(found.id(), code).orElseThrow(() -> unknown(found, "teller.unknown-branch", code));
        LocalDate last = days.open(found.id()).orElse(found.booksFrom());
        LocalDate day = request.text("day").map(text -> day(found, text)).orElse(last);
        List<Column<CashPointDay>> columns = columns(found, names.of(found, List.of(), reader));
        var listing = new Listing<>(
                "cash-" + branch.code().toLowerCase(Locale.ROOT) + "-" + day,
                Message.of("teller.report.caption", branch.name(), day),
                columns,
                List.of(
                        ListFilter.choice("branch", "teller.branch", branch.code(), Branches.choices(all)),
                        new ListFilter(
                                "day",
                                "teller.day",
                                day.toString(),
                                new ListFilter.Form.Day(found.booksFrom().toString(), last.toString()))));
        List<CashPointDay> rows = reports.ofBranch(found.id(), branch.id(), day).points();
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "teller/report";
    }

    private static List<Column<CashPointDay>> columns(Cooperative found, CashNames.Said names) {
        return List.of(
                Column.<CashPointDay>text("kind", "teller.kind", row -> names.kind(row.point())),
                Column.<CashPointDay>text(
                                "code", "teller.code", row -> row.point().code())
                        .leading(row -> AskedCash.addressOf(found) + "/points/"
                                + row.point().id()),
                money("opening", CashFlow::opening),
                money("in", CashFlow::in),
                money("out", CashFlow::out),
                money("received", CashFlow::received),
                money("sent", CashFlow::sent),
                money("adjusted", CashFlow::adjusted),
                money("expected", CashFlow::expected),
                known("counted", CashPointDay::counted),
                known("difference", CashPointDay::difference));
    }

    private static Column<CashPointDay> money(String key, Function<CashFlow, Money> amount) {
        return Column.<CashPointDay>money(key, "teller.report." + key, row -> amount.apply(row.cash()))
                .adding();
    }

    /** What is not known of every row; the sum is of those of which it is. */
    private static Column<CashPointDay> known(String key, Function<CashPointDay, Optional<Money>> amount) {
        return Column.<CashPointDay>cells(
                        key, "teller.report." + key, Column.Kind.MONEY, row -> Cell.amount(amount.apply(row)))
                .adding();
    }

    private static LocalDate day(Cooperative cooperative, String given) {
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw unknown(cooperative, "teller.unknown-day", given);
        }
    }

    private static PageProblem unknown(Cooperative cooperative, String code, String given) {
        return new PageProblem(
                HttpStatus.NOT_FOUND, code, AskedCash.addressOf(cooperative) + "/report", Input.shown(given));
    }
}
