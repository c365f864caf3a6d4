package coop.milpa.cheques.web;

import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.ChequeBatches.InHand;
import coop.milpa.cheques.SendCheques;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cheques in hand are sent to the bank, and it is noted that it has paid. */
@Controller
@RequestMapping("/c/{cooperative}/cheques")
@Needs(ChequesInTheMenu.SEND)
class SendingPages {

    private static final String HAND = "hand";
    private static final int BANK_MAX = 80;

    private final AskedCheque asked;
    private final ChequeBatches batches;
    private final Branches branches;
    private final TenantScope tenants;
    private final Notices notices;

    SendingPages(AskedCheque asked, ChequeBatches batches, Branches branches, TenantScope tenants, Notices notices) {
        this.asked = asked;
        this.batches = batches;
        this.branches = branches;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping("/send")
    String form(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(Map.of()), model, response);
    }

    @PostMapping("/send")
    String send(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<InHand> hand = hand(found, form);
        Optional<String> bank = form.needed("depositedAt", BANK_MAX);
        if (hand.isEmpty() || bank.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        var command = new SendCheques(
                found.id(),
                form.request(),
                hand.get().branch(),
                bank.get(),
                hand.get().cheques(),
                hand.get().total());
        Outcome<ChequeBatch> outcome =
                form.isConfirmed() ? batches.send(command) : tenants.rehearse(found.id(), () -> batches.send(command));
        return switch (outcome) {
            case Outcome.Refused<ChequeBatch>(Refusal why) -> {
                form.refused(HAND, why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<ChequeBatch>(ChequeBatch batch) -> {
                if (form.isConfirmed()) {
                    notices.tell(Message.of("cheques.sent-done", Long.toString(batch.number()), batch.total()));
                    yield "redirect:" + AskedCheque.addressOf(found) + "/batches/" + batch.number();
                }
                yield new Confirmation(
                                Message.of("cheques.send.title"),
                                Message.of("cheques.send.means", batch.cheques(), batch.total(), batch.bank()),
                                Message.of("cheques.send.do"),
                                request.getRequestURI(),
                                AskedCheque.addressOf(found) + "/batches")
                        .show(model, form);
            }
        };
    }

    /** What is in hand where the form says; it names how many and how much, so that others are not sent unseen. */
    private Optional<InHand> hand(Cooperative cooperative, Form form) {
        return batches.inHand(cooperative.id()).stream()
                .filter(one -> key(one).equals(form.text(HAND)))
                .findFirst()
                .or(() -> form.wrong(HAND, Message.of("cheques.form.hand")));
    }

    private static String key(InHand hand) {
        return hand.branch() + "|" + hand.total().currency().getCurrencyCode() + "|" + hand.cheques() + "|"
                + hand.total().minor();
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        List<InHand> there = batches.inHand(cooperative.id());
        Map<Object, String> named =
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        Map<String, String> hands = new LinkedHashMap<>();
        there.forEach(one -> hands.put(
                key(one), named.getOrDefault(one.branch(), "–") + " · " + one.cheques() + " · " + one.total()));
        model.addAttribute("hands", hands);
        return "cheques/send";
    }

    /** Rehearsed and confirmed; the list of the slip is where it begins. */
    @PostMapping("/batches/{number}/paid")
    String paid(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        ChequeBatch batch = asked.batch(found, number);
        Form form = Form.of(given);
        String address = AskedCheque.addressOf(found) + "/batches/" + batch.number();
        Outcome<ChequeBatch> outcome = form.isConfirmed()
                ? batches.paid(found.id(), form.request(), batch.number())
                : tenants.rehearse(found.id(), () -> batches.paid(found.id(), form.request(), batch.number()));
        if (outcome instanceof Outcome.Refused<ChequeBatch>(Refusal why)) {
            notices.tell(Message.of(why));
            return "redirect:" + address;
        }
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("cheques.paid.title", Long.toString(batch.number())),
                            Message.of("cheques.paid.means"),
                            Message.of("cheques.paid.do"),
                            request.getRequestURI(),
                            address)
                    .show(model, form);
        }
        notices.tell(Message.of("cheques.paid-done", Long.toString(batch.number())));
        return "redirect:" + address;
    }
}
