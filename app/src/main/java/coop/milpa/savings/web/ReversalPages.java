package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Undoes an operation: somebody says why, is told what that does, and says yes to it. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}/receipts/{entry}/reversal")
@Needs(SavingsInTheMenu.REVERSE)
class ReversalPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final AskedAccount asked;
    private final Books books;
    private final WindowForm window;
    private final SavingsOperations operations;
    private final TenantScope tenants;
    private final Notices notices;

    ReversalPages(
            AskedAccount asked,
            Books books,
            WindowForm window,
            SavingsOperations operations,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.books = books;
        this.window = window;
        this.operations = operations;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String entry,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        SavingsAccount account = asked.account(found, number);
        ofTheAccount(found, account, entry);
        return filledIn(found, account, entry, Form.of(Map.of()), model, response);
    }

    /** Refused before anybody is asked to confirm it, if it would be refused. */
    @PostMapping
    String reverse(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        SavingsAccount account = asked.account(found, number);
        EntryId undone = ofTheAccount(found, account, entry);
        Form form = Form.of(given);
        Optional<ReverseSavings> command = command(found, undone, form);
        if (command.isEmpty()) {
            return filledIn(found, account, entry, form, model, response);
        }
        Outcome<SavingsReceipt> outcome = form.isConfirmed()
                ? operations.reverse(command.get())
                : tenants.rehearse(found.id(), () -> operations.reverse(command.get()));
        return switch (outcome) {
            case Outcome.Refused<SavingsReceipt>(Refusal why) -> {
                form.refused(REASON, why);
                yield filledIn(found, account, entry, form, model, response);
            }
            case Outcome.Done<SavingsReceipt>(SavingsReceipt receipt) -> {
                String address = AskedAccount.addressOf(found, account);
                if (!form.isConfirmed()) {
                    model.addAttribute("cooperative", found);
                    yield new Confirmation(
                                    Message.of("savings.reversal.title"),
                                    Message.of("savings.reversal.means", receipt.amount(), number),
                                    Message.of("savings.reversal.do"),
                                    request.getRequestURI(),
                                    address)
                            .show(model, form);
                }
                notices.tell(Message.of("savings.act.REVERSAL", number, receipt.amount()));
                yield "redirect:" + address + "/receipts/" + receipt.entry();
            }
        };
    }

    /** What stands in other accounts is not undone under this one's number. */
    private EntryId ofTheAccount(Cooperative cooperative, SavingsAccount account, String given) {
        Optional<EntryId> entry = EntryId.read(given);
        List<AccountId> moved = new ArrayList<>();
        entry.ifPresent(id -> books.changes(cooperative.id(), id, (each, minor) -> moved.add(each)));
        return entry.filter(id -> moved.contains(account.id()))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-operation",
                        AskedAccount.addressOf(cooperative, account),
                        Input.shown(given)));
    }

    private Optional<ReverseSavings> command(Cooperative cooperative, EntryId entry, Form form) {
        Optional<String> reason = form.needed(REASON, REASON_MAX);
        Optional<SavingsOrder> order = window.office(cooperative, form);
        return form.isRight() && reason.isPresent() && order.isPresent()
                ? Optional.of(new ReverseSavings(order.get(), entry, reason.get()))
                : Optional.empty();
    }

    private static String filledIn(
            Cooperative cooperative,
            SavingsAccount account,
            String entry,
            Form form,
            Model model,
            HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("account", account);
        model.addAttribute("entry", entry);
        return "savings/reversal";
    }
}
