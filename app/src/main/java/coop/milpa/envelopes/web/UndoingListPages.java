package coop.milpa.envelopes.web;

import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.UndoEnvelope;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All of a list is undone, for a reason, after a rehearsal. */
@Controller
@RequestMapping("/c/{cooperative}/counter/lists/{entry}/reversal")
@Needs(EnvelopePermissions.UNDO)
class UndoingListPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final Cooperatives cooperatives;
    private final AskedList asked;
    private final Envelopes envelopes;
    private final TenantScope tenants;
    private final CurrentActor actor;
    private final Notices notices;

    UndoingListPages(
            Cooperatives cooperatives,
            AskedList asked,
            Envelopes envelopes,
            TenantScope tenants,
            CurrentActor actor,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.envelopes = envelopes;
        this.tenants = tenants;
        this.actor = actor;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative, @PathVariable String entry, Model model, HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        return filledIn(found, asked.taken(found, entry), Form.of(Map.of()), model, response);
    }

    /** Refused before anybody is asked to confirm it, if it would be refused. */
    @PostMapping
    String undo(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        TakenList list = asked.taken(found, entry);
        Form form = Form.of(given);
        Optional<UndoEnvelope> command =
                form.needed(REASON, REASON_MAX).map(reason -> command(found, list, form, reason));
        if (command.isEmpty()) {
            return filledIn(found, list, form, model, response);
        }
        Outcome<EntryId> outcome = form.isConfirmed()
                ? envelopes.undo(command.get())
                : tenants.rehearse(found.id(), () -> envelopes.undo(command.get()));
        if (outcome instanceof Outcome.Refused<EntryId>(Refusal why)) {
            form.refused(REASON, why);
            return filledIn(found, list, form, model, response);
        }
        String address = AskedList.addressOf(found) + "/" + list.entry();
        if (!form.isConfirmed()) {
            model.addAttribute("cooperative", found);
            return new Confirmation(
                            Message.of("envelopes.undo.title", list.about()),
                            Message.of("envelopes.undo.means", list.rows(), list.sum()),
                            Message.of("envelopes.undo.do"),
                            request.getRequestURI(),
                            address)
                    .show(model, form);
        }
        notices.tell(Message.of("envelopes.undone", list.about(), list.sum()));
        return "redirect:" + address;
    }

    private UndoEnvelope command(Cooperative cooperative, TakenList list, Form form, String reason) {
        var place =
                new SavingsOrder.Place(cooperatives.mainBranch(cooperative.id()).id(), Set.of(), Optional.empty());
        var order = new SavingsOrder(
                cooperative.id(), form.request(), actor.get().actor().id(), place);
        return new UndoEnvelope(order, list.entry(), reason);
    }

    private static String filledIn(
            Cooperative cooperative, TakenList list, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("taken", list);
        return "envelopes/reversal";
    }
}
