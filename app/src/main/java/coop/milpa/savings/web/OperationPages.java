package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Members;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of one operation on a savings account, as a page and on paper. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}/receipts")
@Needs(SavingsInTheMenu.READ)
class OperationPages {

    private static final String TEMPLATE = "savings/operation";

    private final AskedAccount asked;
    private final Statements statements;
    private final SavingsProducts products;
    private final Members members;
    private final IssuedPapers issued;
    private final Paper paper;

    OperationPages(
            AskedAccount asked,
            Statements statements,
            SavingsProducts products,
            Members members,
            IssuedPapers issued,
            Paper paper) {
        this.asked = asked;
        this.statements = statements;
        this.products = products;
        this.members = members;
        this.issued = issued;
        this.paper = paper;
    }

    /**
     * What one entry did to an account.
     *
     * @param movements  one or more, such as a withdrawal and its fee
     */
    record Operation(EntryId entry, List<Statement.Movement> movements) {

        public Statement.Movement last() {
            return movements.getLast();
        }

        public Money change() {
            Money nothing = Money.zero(last().change().currency());
            return movements.stream().map(Statement.Movement::change).reduce(nothing, Money::plus);
        }

        /** Without its sign: whether it came in or went out is said in words. */
        public Money amount() {
            return change().isNegative() ? change().negated() : change();
        }
    }

    @GetMapping("/{entry}")
    String page(
            @PathVariable String cooperative, @PathVariable String number, @PathVariable String entry, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        Asked operation = operation(found, number, entry);
        model.addAllAttributes(variables(found, operation, issued.shown(found.id(), operation.paper())));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/{entry}.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String entry,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return answer(variables(found, operation(found, number, entry), Imprint.PREVIEW), entry, size, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/{entry}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String entry,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        Asked operation = operation(found, number, entry);
        Imprint imprint = issued.printed(found.id(), operation.paper());
        return answer(variables(found, operation, imprint), entry, size, reader);
    }

    private ResponseEntity<byte[]> answer(
            Map<String, Object> variables, String entry, Optional<String> size, Locale reader) {
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.A5));
        return paper.answer(sheet, entry + ".pdf");
    }

    /** What an address asks for. */
    private record Asked(SavingsAccount account, Operation operation) {

        IssuedPaper paper() {
            return OperationPaper.of(account, operation);
        }
    }

    private Asked operation(Cooperative found, String number, String entry) {
        SavingsAccount account = asked.account(found, number);
        Period all = new Period(account.terms().openedOn(), asked.open(found));
        Statement statement = statements.of(found.id(), number, all).orElseThrow();
        Operation operation = operation(statement, entry)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-operation",
                        AskedAccount.addressOf(found, account),
                        Input.shown(entry)));
        return new Asked(account, operation);
    }

    private Map<String, Object> variables(Cooperative found, Asked shown, Imprint imprint) {
        SavingsAccount.Terms terms = shown.account().terms();
        return Map.of(
                "cooperative",
                found,
                "terms",
                terms,
                "product",
                products.find(found.id(), terms.product()).orElseThrow(),
                "owner",
                members.find(found.id(), terms.owner()),
                "operation",
                shown.operation(),
                "imprint",
                imprint);
    }

    private static Optional<Operation> operation(Statement statement, String entry) {
        List<Statement.Movement> movements = statement.movements().stream()
                .filter(movement -> movement.entry().toString().equals(entry))
                .toList();
        return movements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Operation(movements.getFirst().entry(), movements));
    }
}
