package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.UndoExchange;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
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

/** Undoes a purchase or sale: somebody says why, it is rehearsed, she is told what that does, and says yes to it. */
@Controller
@RequestMapping("/c/{cooperative}/exchange/operations/{number}/undoing")
@Needs(ExchangeInTheMenu.UNDO)
class UndoingPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final AskedExchange asked;
    private final Exchanges exchanges;
    private final TenantScope tenants;
    private final Notices notices;

    UndoingPages(AskedExchange asked, Exchanges exchanges, TenantScope tenants, Notices notices) {
        this.asked = asked;
        this.exchanges = exchanges;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative, @PathVariable String number, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        return filledIn(asked.operation(found, number), Form.of(Map.of()), model, response);
    }

    /** Refused before anybody is asked to confirm it, if it would be refused. */
    @PostMapping
    String undo(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        ExchangeOperation operation = asked.operation(found, number);
        Form form = Form.of(given);
        Optional<UndoExchange> command = form.needed(REASON, REASON_MAX)
                .map(reason -> new UndoExchange(found.id(), form.request(), operation.number(), reason));
        if (command.isEmpty()) {
            return filledIn(operation, form, model, response);
        }
        Outcome<ExchangeOperation> outcome = form.isConfirmed()
                ? exchanges.undo(command.get())
                : tenants.rehearse(found.id(), () -> exchanges.undo(command.get()));
        if (outcome instanceof Outcome.Refused<ExchangeOperation>(Refusal why)) {
            form.refused(REASON, why);
            return filledIn(operation, form, model, response);
        }
        String address = AskedExchange.addressOf(found) + "/operations/" + operation.number();
        String shown = Long.toString(operation.number());
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("exchange.undo.title", shown),
                            Message.of(
                                    "exchange.undo.means." + operation.side(),
                                    operation.deal().foreign(),
                                    operation.deal().national()),
                            Message.of("exchange.undo.do"),
                            request.getRequestURI(),
                            address)
                    .show(model, form);
        }
        notices.tell(Message.of("exchange.undone", shown));
        return "redirect:" + address;
    }

    private static String filledIn(ExchangeOperation operation, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("operation", operation);
        return "exchange/undoing";
    }
}
