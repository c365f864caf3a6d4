package coop.milpa.accounting.web;

import coop.milpa.accounting.FinancialStatements;
import coop.milpa.accounting.YearEnds;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.QueriedDays;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chart and the statements of a cooperative for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
@Needs(AccountingInTheMenu.FIGURES)
class StatementRoutes {

    private final Cooperatives cooperatives;
    private final FinancialStatements statements;
    private final YearEnds years;
    private final Charts charts;
    private final Books books;
    private final QueriedDays days;
    private final Answers answers;

    StatementRoutes(
            Cooperatives cooperatives,
            FinancialStatements statements,
            YearEnds years,
            Charts charts,
            Books books,
            QueriedDays days,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.statements = statements;
        this.years = years;
        this.charts = charts;
        this.books = books;
        this.days = days;
        this.answers = answers;
    }

    @GetMapping("/chart")
    ResponseEntity<String> chart(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        LocalDate on = days.day(found, new Query(given), "on");
        var tree = new ChartTree(charts.codes(found.id()), charts.inUse(found.id(), on), found.currency());
        return answers.one(ChartText.of(on, tree.rows(books.trialBalance(found.id(), on))), request);
    }

    @GetMapping("/balance-sheet")
    ResponseEntity<String> balance(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        LocalDate on = days.day(found, new Query(given), "on");
        return answers.one(BalanceSheetText.of(statements.balance(found.id(), on)), request);
    }

    /** Of the financial year until the last day, if no first is said. */
    @GetMapping("/income-statement")
    ResponseEntity<String> income(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, HttpServletRequest request) {
        Cooperative found = named(cooperative);
        var query = new Query(given);
        LocalDate to = days.day(found, query, "to");
        LocalDate usual = years.yearEndOf(found.id(), to.minusYears(1)).plusDays(1);
        return answers.one(
                IncomeStatementText.of(statements.income(found.id(), days.period(found, query, usual))), request);
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
