package coop.milpa.receipts.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Undoes a receipt: somebody says why, it is rehearsed, she is told what that does, and says yes to it. */
@Controller
@RequestMapping("/c/{cooperative}/receipts/{number}/reversal")
@Needs(ReceiptPermissions.REVERSE)
class UndoingPages {

    private static final String REASON = "reason";

    private final AskedReceipt asked;
    private final Receipts receipts;
    private final TenantScope tenants;
    private final Notices notices;

    UndoingPages(AskedReceipt asked, Receipts receipts, TenantScope tenants, Notices notices) {
        this.asked = asked;
        this.receipts = receipts;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative, @PathVariable String number, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return filledIn(found, asked.receipt(found, number), Form.of(Map.of()), model, response);
    }

    /** Refused before anybody is asked to confirm it, if it would be refused. */
    @PostMapping
    String reverse(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Receipt receipt = asked.receipt(found, number);
        Form form = Form.of(given);
        Optional<ReverseReceipt> command =
                form.needed(REASON).map(reason -> new ReverseReceipt(found.id(), form.request(), receipt.id(), reason));
        if (command.isEmpty()) {
            return filledIn(found, receipt, form, model, response);
        }
        Outcome<Receipt> outcome = form.isConfirmed()
                ? receipts.reverse(command.get())
                : tenants.rehearse(found.id(), () -> receipts.reverse(command.get()));
        return switch (outcome) {
            case Outcome.Refused<Receipt>(Refusal why) -> {
                form.refused(REASON, why);
                yield filledIn(found, receipt, form, model, response);
            }
            case Outcome.Done<Receipt>(Receipt undone) -> {
                String address = "/c/" + found.code() + "/receipts/" + undone.number();
                if (!form.isConfirmed()) {
                    model.addAttribute("cooperative", found);
                    yield new Confirmation(
                                    Message.of(
                                            "receipts.undo.title",
                                            undone.number().toString()),
                                    Message.of("receipts.undo.means", undone.sum()),
                                    Message.of("receipts.undo.do"),
                                    request.getRequestURI(),
                                    address)
                            .show(model, form);
                }
                notices.tell(Message.of("receipts.undone", undone.number().toString(), undone.sum()));
                yield "redirect:" + address;
            }
        };
    }

    private static String filledIn(
            Cooperative cooperative, Receipt receipt, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("receipt", receipt);
        return "receipts/reversal";
    }
}
