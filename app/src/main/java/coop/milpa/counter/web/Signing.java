package coop.milpa.counter.web;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterVoid;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.counter.Slip;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.SecondPerson;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What is beyond a cashier's limits: it is asked for, waits, and is said yes to from afar or by who stands beside. */
@Component
class Signing {

    private static final Set<String> LIMITS = Set.of("access.over-limit", "access.over-daily-limit");
    private static final String WHO = "who";
    private static final String PASSWORD = "password";
    private static final String CODE = "code";
    private static final String REASON = "reason";
    private static final int RESUME_MAX = 2_000;

    private final SecondSignatures signatures;
    private final Approvals approvals;
    private final Actors actors;
    private final Drawers drawers;
    private final Words words;

    Signing(SecondSignatures signatures, Approvals approvals, Actors actors, Drawers drawers, Words words) {
        this.signatures = signatures;
        this.approvals = approvals;
        this.actors = actors;
        this.drawers = drawers;
        this.words = words;
    }

    /**
     * What waits.
     *
     * @param form  without anything secret
     * @param why  what stands against it
     */
    record Waiting(At at, CounterOrder order, Form form, Refusal why) {}

    /** Whether somebody else's yes would help. */
    static boolean mayBeSigned(CounterOrder order, Refusal why) {
        return LIMITS.contains(why.code()) && order.amount().isPositive();
    }

    /** What somebody typed who stands beside, if anybody did. */
    static Optional<SecondPerson.Shown> person(Form form, HttpServletRequest request) {
        return form.text(WHO).isEmpty()
                ? Optional.empty()
                : Optional.of(new SecondPerson.Shown(
                        form.text(WHO), form.text(PASSWORD), form.text(CODE), request.getRemoteAddr()));
    }

    /** The form as it goes on: nobody's password is sent to another page. */
    static Form withoutSecrets(Form form) {
        Map<String, String> kept = new HashMap<>(form.carried());
        Set.of(WHO, PASSWORD, CODE, REASON).forEach(kept::remove);
        return Form.of(kept);
    }

    /** Asks, or takes a yes; what stands against that. */
    Optional<Refusal> sign(At at, CounterOrder order, Form form, Optional<SecondPerson.Shown> person) {
        String what = words.said(order.choice().words(), LocaleContextHolder.getLocale());
        return answered(
                order.cooperative(),
                signatures.ask(order, at.title() + " · " + what, form.text(REASON), resume(at, form)),
                person);
    }

    /** The same for what is undone. */
    Optional<Refusal> sign(CounterVoid command, Slip slip, Optional<SecondPerson.Shown> person) {
        var what =
                Message.of("counter.slip." + slip.what().product(), slip.what().account());
        String subject = words.said(what, LocaleContextHolder.getLocale()) + " · "
                + slip.code().inHalves();
        return answered(command.place().cooperative(), signatures.ask(command, subject), person);
    }

    Optional<Approval> of(CounterVoid command) {
        return signatures.of(command);
    }

    /** Where she goes on, after the address of the window: what she typed, but for what only the product asks. */
    private static String resume(At at, Form form) {
        String address =
                at.address().substring(CounterPages.addressOf(at.cooperative()).length());
        UriComponentsBuilder to = UriComponentsBuilder.fromPath(address);
        Map<String, String> typed = new HashMap<>(form.carried());
        typed.keySet().retainAll(CounterForm.OWN);
        typed.values().removeIf(String::isBlank);
        typed.keySet().forEach(field -> to.queryParam(field, "{" + field + "}"));
        String whole = to.encode().buildAndExpand(typed).toUriString();
        return whole.length() <= RESUME_MAX ? whole : address;
    }

    /** What was asked, with the yes of who stands beside, if somebody does; what stands against that. */
    private Optional<Refusal> answered(
            CooperativeId cooperative, Outcome<Approval> asked, Optional<SecondPerson.Shown> person) {
        Outcome<Approval> answered = asked instanceof Outcome.Done<Approval>(Approval approval) && person.isPresent()
                ? approvals.decide(new DecideApproval(cooperative, approval.id(), true, ""), person.get())
                : asked;
        return answered instanceof Outcome.Refused<Approval>(Refusal why) ? Optional.of(why) : Optional.empty();
    }

    /** The page that waits: what for, why, and what may be done about it. */
    String shown(Waiting waiting, Model model, HttpServletResponse response) {
        At at = waiting.at();
        waiting.form().show(model, response);
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("title", at.title());
        model.addAttribute("address", at.address());
        model.addAttribute("asked", waiting.order());
        model.addAttribute("why", Message.of(waiting.why()));
        show(at.cooperative(), signatures.of(waiting.order()), model);
        drawers.show(at.cooperative(), model);
        return "counter/waiting";
    }

    /** What was asked and how it stands, with the name of whoever decided it. */
    void show(Cooperative cooperative, Optional<Approval> approval, Model model) {
        model.addAttribute("approval", approval);
        model.addAttribute(
                "decider",
                approval.flatMap(Approval::decision)
                        .map(Decision::by)
                        .flatMap(who -> Optional.ofNullable(
                                actors.named(cooperative.id(), Set.of(who)).get(who)))
                        .map(Actor::name)
                        .orElse("–"));
    }
}
