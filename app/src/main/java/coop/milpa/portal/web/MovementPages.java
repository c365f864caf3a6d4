package coop.milpa.portal.web;

import coop.milpa.ledger.Books.Period;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.PrintedStatement;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** What moved in an account of hers, in pieces and as a statement, on the page and on the paper that branches print. */
@Controller
@RequestMapping(Addresses.HOME + "/accounts/{number}")
@Needs(Needs.MEMBER)
class MovementPages {

    private static final int PIECE = 15;

    /** What a phone with a poor connection can take, and nobody reads more. */
    private static final int MOVEMENTS_MAX = 1_000;

    private static final int MONTHS_SHOWN = 3;

    private final Asked asked;
    private final Statements statements;
    private final TenantScope tenants;

    MovementPages(Asked asked, Statements statements, TenantScope tenants) {
        this.asked = asked;
        this.statements = statements;
        this.tenants = tenants;
    }

    /** Some of the movements, last ones first. */
    record Piece(List<Statement.Movement> rows, int number, int pieces) {

        /** One beyond the last is the last. */
        static Piece of(Statement statement, int asked) {
            List<Statement.Movement> all = statement.movements().reversed();
            int pieces = Math.max(1, (all.size() + PIECE - 1) / PIECE);
            int number = Math.clamp(asked, 1, pieces);
            int start = (number - 1) * PIECE;
            return new Piece(all.subList(start, Math.min(start + PIECE, all.size())), number, pieces);
        }
    }

    @GetMapping
    String account(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        MemberInside who = Visitor.inside(request);
        int piece = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return tenants.look(found.id(), () -> {
            SavingsPosition position = asked.account(found, who, number);
            var all = new Period(position.account().terms().openedOn(), asked.open(found));
            Statement statement = statements.of(found.id(), number, all).orElseThrow();
            model.addAttribute("position", position);
            model.addAttribute("piece", Piece.of(statement, piece));
            return "portal/account";
        });
    }

    @GetMapping("/statement")
    String statement(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        SavingsPosition position = asked.account(found, Visitor.inside(request), number);
        Form form = Form.of(given);
        model.addAttribute("position", position);
        period(found, position, form)
                .map(days -> statements.of(found.id(), number, days).orElseThrow())
                .filter(statement -> fits(statement, form))
                .ifPresent(statement -> model.addAttribute("statement", statement));
        form.show(model, response);
        return "portal/statement";
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        SavingsPosition position = asked.account(found, Visitor.inside(request), number);
        Form form = Form.of(given);
        Statement statement = period(found, position, form)
                .map(days -> statements.of(found.id(), number, days).orElseThrow())
                .filter(shown -> fits(shown, form))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.BAD_REQUEST, "portal.no-such-days", address(found, position) + "/statement"));
        PrintedStatement printed = statements.printed(found.id(), statement);
        var paper = new ByteArrayOutputStream();
        statements.writePdf(printed, reader, paper);
        String name = position.account().terms().number().replaceAll("[^A-Za-z0-9-]", "_") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(paper.toByteArray());
    }

    /** The last months where no days are named; days before the account and days to come are left out. */
    private Optional<Period> period(Cooperative cooperative, SavingsPosition position, Form form) {
        LocalDate open = asked.open(cooperative);
        LocalDate opened = position.account().terms().openedOn();
        LocalDate usual = open.minusMonths(MONTHS_SHOWN);
        LocalDate from = form.text("from").isEmpty() ? usual : form.day("from").orElse(usual);
        LocalDate to = form.text("to").isEmpty() ? open : form.day("to").orElse(open);
        LocalDate first = from.isBefore(opened) ? opened : from;
        LocalDate last = to.isAfter(open) ? open : to;
        if (form.isRight() && last.isBefore(first)) {
            form.wrong("to", Message.of("portal.form.days-wrong-way"));
        }
        return form.isRight() ? Optional.of(new Period(first, last)) : Optional.empty();
    }

    private static boolean fits(Statement statement, Form form) {
        int many = statement.movements().size();
        if (many > MOVEMENTS_MAX) {
            form.wrong("from", Message.of("portal.form.too-many-movements", (long) many, (long) MOVEMENTS_MAX));
        }
        return many <= MOVEMENTS_MAX;
    }

    private static String address(Cooperative cooperative, SavingsPosition position) {
        String number = Input.shown(position.account().terms().number());
        return Addresses.home(cooperative.code()) + "/accounts/" + number;
    }
}
