package coop.milpa.counter.web;

import coop.milpa.approvals.Approval;
import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterOrder.Place;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.CounterVoid;
import coop.milpa.counter.SecondSignatures;
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
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
    private final SecondSignatures signatures;
    private final Signing signing;
    private final CurrentActor current;
    private final Drawers drawers;
    private final Words words;
    private final Notices notices;

    VoidPages(
            Cooperatives cooperatives,
            AskedSlip asked,
            Counter counter,
            Voids voids,
            SecondSignatures signatures,
            Signing signing,
            CurrentActor current,
            Drawers drawers,
            Words words,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.counter = counter;
        this.voids = voids;
        this.signatures = signatures;
        this.signing = signing;
        this.current = current;
        this.drawers = drawers;
        this.words = words;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, Slip slip, Form form) {}

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, code, Form.of(given));
        forbids(wanted).ifPresent(why -> wanted.form().refused(REASON, why));
        return shown(wanted, Optional.empty(), model, response);
    }

    @PostMapping
    String undo(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Locale reader,
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
                    voids.forbids(place.get(), wanted.slip()).or(() -> sign(command, wanted.slip(), person, reader));
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
                yield shown(wanted, signatures.of(command), model, response);
            }
        };
    }

    private static Map<String, String> reason(Form sent) {
        return Map.of(REASON, sent.text(REASON));
    }

    /** Asks, or takes a yes; what stands against that. */
    private Optional<Refusal> sign(CounterVoid command, Slip slip, Optional<SecondPerson.Shown> person, Locale reader) {
        String subject = words.said(
                        Message.of(
                                "counter.slip." + slip.what().product(),
                                slip.what().account()),
                        reader)
                + " · " + slip.code().inHalves();
        return signing.answered(command.place().cooperative(), signatures.ask(command, subject), person);
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

    private String shown(Wanted wanted, Optional<Approval> approval, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("slip", wanted.slip());
        model.addAttribute("approval", approval);
        model.addAttribute("possible", forbids(wanted).isEmpty());
        drawers.show(wanted.cooperative(), model);
        return "counter/void";
    }
}
