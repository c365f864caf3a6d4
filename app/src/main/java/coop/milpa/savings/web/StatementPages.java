package coop.milpa.savings.web;

import coop.milpa.ledger.Books.Period;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.PrintedStatement;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement of one savings account: as a page, as a PDF, as a file for a spreadsheet. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}")
@Needs(SavingsInTheMenu.READ)
class StatementPages {

    /** A sheet of paper for each sixty: more than this nobody reads. The file for a spreadsheet takes all. */
    private static final int MOVEMENTS_MAX = 3_000;

    private static final int MONTHS_SHOWN = 4;

    private final AskedAccount asked;
    private final Statements statements;
    private final Paper paper;

    StatementPages(AskedAccount asked, Statements statements, Paper paper) {
        this.asked = asked;
        this.statements = statements;
        this.paper = paper;
    }

    @GetMapping("/statement")
    String statement(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = asked.cooperative(cooperative);
        PrintedStatement printed = printed(found, number, given);
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        model.addAttribute("cooperative", found);
        model.addAttribute("open", asked.open(found));
        model.addAttribute("printed", printed);
        model.addAttribute("months", months(printed.statement().account(), asked.open(found)));
        return "savings/statement";
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        PrintedStatement printed = printed(found, number, given);
        var sheet = new Paper.Sheet(
                "savings/statement", Map.of("cooperative", found, "printed", printed), reader, Paper.Size.A4);
        return paper.answer(sheet, fileName(printed.statement()) + ".pdf");
    }

    @GetMapping("/statement.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        Statement statement = statement(found, number, given);
        String table = new StatementTable(statement).csv(words -> statements.concept(words, reader));
        var name = ContentDisposition.attachment().filename(fileName(statement) + ".csv");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    /** The open month and those before it, as far as the account was there: a statement for each. */
    private static List<Period> months(SavingsAccount account, LocalDate open) {
        YearMonth first = YearMonth.from(account.terms().openedOn());
        return Stream.iterate(YearMonth.from(open), month -> month.minusMonths(1))
                .limit(MONTHS_SHOWN)
                .takeWhile(month -> !month.isBefore(first))
                .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
                .toList();
    }

    private PrintedStatement printed(Cooperative cooperative, String number, Map<String, String> given) {
        Statement statement = statement(cooperative, number, given);
        int movements = statement.movements().size();
        if (movements > MOVEMENTS_MAX) {
            throw new PageProblem(
                    HttpStatus.BAD_REQUEST,
                    "savings.statement-too-long",
                    AskedAccount.addressOf(cooperative, statement.account()) + "/statement",
                    movements,
                    MOVEMENTS_MAX);
        }
        return statements.printed(cooperative.id(), statement);
    }

    private Statement statement(Cooperative cooperative, String number, Map<String, String> given) {
        SavingsAccount account = asked.account(cooperative, number);
        LocalDate open = asked.open(cooperative);
        var days = new AskedDays(given, AskedAccount.addressOf(cooperative, account) + "/statement");
        Period period = days.period(account.terms().openedOn(), open);
        return statements.of(cooperative.id(), number, period).orElseThrow();
    }

    private static String fileName(Statement statement) {
        String number = statement.account().terms().number().replaceAll("[^A-Za-z0-9-]", "_");
        return number + "-" + statement.period().from() + "-"
                + statement.period().to();
    }
}
