package coop.milpa.portal.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.MadeTransfer;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PlannedTransfer;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.PortalTransfers;
import coop.milpa.portal.PortalTransfers.Proof;
import coop.milpa.portal.TransferMoney;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member moves money: fill in, look at whom it goes to, do it, receipt. */
@Controller
@RequestMapping(Addresses.HOME + "/transfers")
@Needs(Needs.MEMBER)
class TransferPages {

    private static final int LAST = 20;

    private final PortalTransfers transfers;
    private final TransferForm fields;
    private final Asked asked;

    TransferPages(PortalTransfers transfers, TransferForm fields, Asked asked) {
        this.transfers = transfers;
        this.fields = fields;
        this.asked = asked;
    }

    /** A request, and the answer and model that it fills. */
    private record Turn(HttpServletRequest request, HttpServletResponse response, Model model, Locale reader) {

        MemberInside who() {
            return Visitor.inside(request);
        }
    }

    @GetMapping
    String last(@PathVariable String cooperative, HttpServletRequest request, Model model) {
        asked.cooperative(cooperative, model);
        model.addAttribute("transfers", transfers.last(Visitor.inside(request), LAST));
        return "portal/transfers";
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        return filledIn(found, Form.of(given), new Turn(request, response, model, reader));
    }

    /** Back from the check. */
    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        return form(cooperative, given, request, response, model, reader);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        var turn = new Turn(request, response, model, reader);
        Form form = Form.of(without(given, "code"));
        Optional<TransferMoney> command = fields.read(found, turn.who(), form);
        return command.isEmpty() ? filledIn(found, form, turn) : checked(found, form, command.get(), turn);
    }

    private String checked(Cooperative found, Form form, TransferMoney command, Turn turn) {
        return switch (transfers.check(command)) {
            case Outcome.Done<PlannedTransfer>(PlannedTransfer plan) -> {
                turn.model().addAttribute("plan", plan);
                form.show(turn.model(), turn.response());
                yield "portal/check-transfer";
            }
            case Outcome.Refused<PlannedTransfer>(Refusal why) -> refused(found, form, why, turn);
        };
    }

    @PostMapping
    String transfer(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        var turn = new Turn(request, response, model, reader);
        Form form = Form.of(without(given, "code"));
        Optional<TransferMoney> command = fields.read(found, turn.who(), form);
        if (command.isEmpty()) {
            return filledIn(found, form, turn);
        }
        var proof = new Proof(given.getOrDefault("code", ""), request.getRemoteAddr());
        return switch (transfers.transfer(command.get(), proof)) {
            case Outcome.Done<MadeTransfer>(MadeTransfer made) ->
                "redirect:" + Addresses.home(found.code()) + "/transfers/" + made.code();
            case Outcome.Refused<MadeTransfer>(Refusal why) -> unproven(found, form, command.get(), why, turn);
        };
    }

    /** A wrong code is typed again on the same page; anything else is mended where it was written. */
    private String unproven(Cooperative found, Form form, TransferMoney command, Refusal why, Turn turn) {
        boolean code = why instanceof PortalRefusal.WrongPhoneCode || why instanceof AccessRefusal.TooFast;
        if (code) {
            SaidNo.at(form, "code", why);
            String page = checked(found, form, command, turn);
            SaidNo.status(why, turn.response());
            return page;
        }
        return refused(found, form, why, turn);
    }

    @GetMapping("/{code}")
    String receipt(
            @PathVariable String cooperative, @PathVariable String code, HttpServletRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        MadeTransfer made = transfers.find(Visitor.inside(request), code).orElseThrow(() -> Asked.notHers(found, code));
        model.addAttribute("made", made);
        return "portal/receipt";
    }

    private String refused(Cooperative found, Form form, Refusal why, Turn turn) {
        SaidNo.at(form, TransferForm.field(why), why);
        boolean phone = why instanceof PortalRefusal.PhoneNeeded;
        turn.model().addAttribute("phone", phone);
        String page = filledIn(found, form, turn);
        SaidNo.status(why, turn.response());
        return page;
    }

    /** Where money comes from is chosen first, if she has several accounts: it cannot go there. */
    private String filledIn(Cooperative found, Form form, Turn turn) {
        Map<String, String> hers = fields.from(found, turn.who(), turn.reader());
        Optional<String> from = hers.keySet().stream()
                .filter(number -> hers.size() == 1 || number.equals(form.text("from")))
                .findFirst();
        turn.model().addAttribute("from", hers);
        turn.model().addAttribute("chosen", from);
        turn.model().addAttribute("to", fields.to(found, turn.who(), from.orElse(""), turn.reader()));
        form.show(turn.model(), turn.response());
        return "portal/transfer";
    }

    /** What nobody should find on a page again. */
    private static Map<String, String> without(Map<String, String> given, String field) {
        Map<String, String> kept = new TreeMap<>(given);
        kept.remove(field);
        return kept;
    }
}
