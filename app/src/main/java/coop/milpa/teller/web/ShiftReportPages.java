package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashReports;
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A shift as it stands with its counts, and what somebody else decides about a difference. Whoever is to count is told
 * no figures before.
 */
@Controller
@RequestMapping("/c/{cooperative}/cash/shifts/{shift}")
class ShiftReportPages {

    private final Cooperatives cooperatives;
    private final Shifts shifts;
    private final CashReports reports;
    private final AskedCash asked;
    private final CashNames names;
    private final CurrentActor current;
    private final Notices notices;

    ShiftReportPages(
            Cooperatives cooperatives,
            Shifts shifts,
            CashReports reports,
            AskedCash asked,
            CashNames names,
            CurrentActor current,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.shifts = shifts;
        this.reports = reports;
        this.asked = asked;
        this.names = names;
        this.current = current;
        this.notices = notices;
    }

    @GetMapping
    @Needs(TellerPermissions.READ)
    String report(
            @PathVariable String cooperative,
            @PathVariable String shift,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, asked.shift(found, shift), Form.of(Map.of()), new Page(reader, model, to));
    }

    /** What a cashier sees of a shift of her own; others' are not there for her. */
    @GetMapping("/own")
    @Needs(TellerPermissions.SHIFT)
    String own(
            @PathVariable String cooperative,
            @PathVariable String shift,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Shift own = asked.shift(found, shift);
        if (!own.cashier().equals(viewer())) {
            throw new PageProblem(HttpStatus.NOT_FOUND, "teller.unknown-shift", "/c/" + found.code() + "/counter");
        }
        return shown(found, own, Form.of(Map.of()), new Page(reader, model, to));
    }

    /** Approved it is posted; otherwise it is to be counted again. */
    @PostMapping("/decision")
    @Needs(TellerPermissions.APPROVE)
    String decide(
            @PathVariable String cooperative,
            @PathVariable String shift,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Shift waiting = asked.shift(found, shift);
        var page = new Page(reader, model, to);
        Form form = Form.of(given);
        Optional<ShiftCount> count = waiting(waiting);
        if (count.isEmpty()) {
            return shown(found, waiting, form, page);
        }
        boolean approved = form.text("approved").equals("yes");
        var command = new DecideDifference(
                found.id(), form.request(), waiting.id(), count.get().id(), approved);
        return switch (shifts.decide(command)) {
            case Outcome.Refused<Shift>(Refusal why) -> {
                form.refused("approved", why);
                yield shown(found, waiting, form, page);
            }
            case Outcome.Done<Shift>(Shift decided) -> {
                notices.tell(Message.of(
                        approved ? "teller.difference.approved" : "teller.difference.refused",
                        decided.point().code()));
                yield "redirect:" + ShiftPages.addressOf(found) + "/" + decided.id();
            }
        };
    }

    /** Who reads it, and what it is written into. */
    private record Page(Locale reader, Model model, HttpServletResponse answer) {}

    private String shown(Cooperative found, Shift shift, Form form, Page page) {
        Model model = page.model();
        form.show(model, page.answer());
        boolean hers = shift.cashier().equals(viewer());
        boolean counts = !hers && shift.state() == Shift.State.OPEN && Viewer.allows(TellerPermissions.COUNT);
        boolean told = hers ? shift.state() == Shift.State.CLOSED : !counts || hasCounted(shift);
        model.addAttribute("shift", shift);
        model.addAttribute("hers", hers);
        model.addAttribute("surprises", counts);
        model.addAttribute("names", names.of(found, people(shift), page.reader()));
        model.addAttribute("counts", told ? shift.counts() : List.of());
        model.addAttribute("report", told ? reports.ofShift(found.id(), shift.id()) : Optional.empty());
        model.addAttribute(
                "difference", waiting(shift).filter(count -> !hers && Viewer.allows(TellerPermissions.APPROVE)));
        return "teller/shift";
    }

    /** Whoever may count by surprise is told what is expected once she has counted. */
    private boolean hasCounted(Shift shift) {
        return shift.counts().stream()
                .anyMatch(count ->
                        count.kind() == ShiftCount.Kind.SURPRISE && count.by().equals(viewer()));
    }

    private ActorId viewer() {
        return current.get().actor().id();
    }

    private static List<ActorId> people(Shift shift) {
        return Stream.concat(
                        Stream.of(shift.cashier()),
                        shift.counts().stream()
                                .flatMap(count -> Stream.concat(
                                        Stream.of(count.by()), count.decision().map(ShiftCount.Decision::by).stream())))
                .distinct()
                .toList();
    }

    /** The count about which somebody has to decide. */
    private static Optional<ShiftCount> waiting(Shift shift) {
        return switch (shift.state()) {
            case OPENING -> shift.last(ShiftCount.Kind.OPENING);
            case CLOSING -> shift.last(ShiftCount.Kind.CLOSING);
            case OPEN, CLOSED, ABANDONED -> Optional.empty();
        };
    }
}
