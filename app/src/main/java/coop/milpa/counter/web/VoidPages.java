package coop.milpa.counter.web;

import coop.milpa.approvals.Approval;
import coop.milpa.counter.AskedSignatures;
import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterOrder.Place;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.CounterVoid;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Voids;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.SecondPerson;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
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

/** Undoes what a slip is of, while its shift lasts: why, somebody else's yes, done. */
@Controller
@RequestMapping("/c/{cooperative}/counter/slips/{code}/void")
@Needs(CounterPermissions.SERVE)
class VoidPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final Cooperatives cooperatives;
    private final AskedSlip asked;
    private final Counter counter;
    private final Voids voids;
    private final AskedSignatures asks;
    private final Signing signing;
    private final CurrentActor current;
    private final Drawers drawers;
    private final Notices notices;

    VoidPages(
            Cooperatives cooperatives,
            AskedSlip asked,
            Counter counter,
            Voids voids,
            AskedSignatures asks,
            Signing signing,
            CurrentActor current,
            Drawers drawers,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.counter = counter;
        this.voids = voids;
        this.asks = asks;
        this.signing = signing;
        this.current = current;
        this.drawers = drawers;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, Slip slip, Form form) {

        /** The same under the name it was asked for, with the reason it was asked for. */
        Wanted goingOn(Approval asked) {
            return with(Map.of(
                    "request", asked.request().toString(), REASON, asked.asked().reason()));
        }

        Wanted with(Map<String, String> given) {
            return new Wanted(cooperative, slip, Form.of(given));
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted empty = wanted(cooperative, code, Form.of(given));
        Optional<Approval> before =
                asks.toUndo(empty.cooperative().id(), current.get().actor().id(), empty.slip());
        Wanted wanted =
                before.filter(approval -> !isNo(approval)).map(empty::goingOn).orElse(empty);
        forbids(wanted).ifPresent(why -> wanted.form().refused(REASON, why));
        return shown(wanted, before, model, response);
    }

    @PostMapping
    String undo(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Form sent = Form.of(given);
        Optional<SecondPerson.Shown> person = Signing.person(sent, request);
        Wanted wanted = wanted(cooperative, code, Signing.withoutSecrets(sent).filledWith(reason(sent)));
        Form form = wanted.form();
        Optional<String> reason = form.needed(REASON, REASON_MAX);
        Optional<Place> place = place(wanted);
        if (place.isEmpty()) {
            form.refused(REASON, new CounterRefusal.NotOwnShift());
        }
        if (reason.isEmpty() || place.isEmpty()) {
            return shown(wanted, Optional.empty(), model, response);
        }
        var command = new CounterVoid(place.get(), wanted.slip().code(), reason.get());
        Outcome<EntryId> outcome = voids.undo(command);
        if (outcome instanceof Outcome.Refused<EntryId>(Refusal why) && why instanceof CounterRefusal.ApprovalNeeded) {
            Optional<Refusal> refusal =
                    voids.forbids(place.get(), wanted.slip()).or(() -> signing.sign(command, wanted.slip(), person));
            outcome = refusal.isPresent() ? Outcome.refused(refusal.get()) : voids.undo(command);
        }
        return switch (outcome) {
            case Outcome.Done<EntryId> done -> {
                notices.tell(Message.of("counter.voided", wanted.slip().amount()));
                yield "redirect:" + CounterPages.addressOf(wanted.cooperative()) + "/slips/"
                        + wanted.slip().code();
            }
            case Outcome.Refused<EntryId>(Refusal why) -> {
                if (!(why instanceof CounterRefusal.ApprovalNeeded)) {
                    form.refused(REASON, why);
                }
                yield shown(wanted, signing.of(command), model, response);
            }
        };
    }

    private static Map<String, String> reason(Form sent) {
        return Map.of(REASON, sent.text(REASON));
    }

    private Wanted wanted(String cooperative, String code, Form form) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        return new Wanted(found, asked.slip(found, code), form);
    }

    private Optional<Place> place(Wanted wanted) {
        ActorId cashier = current.get().actor().id();
        var id = wanted.cooperative().id();
        return counter.shift(id, cashier, wanted.slip().amount().currency())
                .map(shift -> new Place(
                        id, wanted.form().request(), cashier, shift.point().branch()));
    }

    /** Why nobody need be asked. */
    private Optional<Refusal> forbids(Wanted wanted) {
        return place(wanted)
                .map(place -> voids.forbids(place, wanted.slip()))
                .orElseGet(() -> Optional.of(new CounterRefusal.NotOwnShift()));
    }

    private static boolean isNo(Approval approval) {
        return approval.decision().filter(said -> !said.granted()).isPresent();
    }

    /** After a no it is asked for under another name. */
    private String shown(Wanted sent, Optional<Approval> approval, Model model, HttpServletResponse response) {
        boolean no = approval.filter(VoidPages::isNo).isPresent();
        Wanted wanted = no && sent.form().isRight() ? sent.with(Map.of()) : sent;
        wanted.form().show(model, response);
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("slip", wanted.slip());
        model.addAttribute("asking", no || approval.isEmpty());
        signing.show(wanted.cooperative(), approval, model);
        model.addAttribute("possible", forbids(wanted).isEmpty());
        drawers.show(wanted.cooperative(), model);
        return "counter/void";
    }
}
