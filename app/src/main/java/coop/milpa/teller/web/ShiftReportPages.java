package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
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

/**
 * A shift as it stands, and what somebody else decides about its difference. Whoever is to count is told no figures.
 */
@Controller
@RequestMapping("/c/{cooperative}/cash/shifts/{shift}")
class ShiftReportPages {

    private final Cooperatives cooperatives;
    private final Shifts shifts;
    private final ShiftForm counting;
    private final ShownShift shown;
    private final Notices notices;

    ShiftReportPages(Cooperatives cooperatives, Shifts shifts, ShiftForm counting, ShownShift shown, Notices notices) {
        this.cooperatives = cooperatives;
        this.shifts = shifts;
        this.counting = counting;
        this.shown = shown;
        this.notices = notices;
    }

    @GetMapping
    @Needs(TellerPermissions.READ)
    String report(@PathVariable String cooperative, @PathVariable String shift, Model model, HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, shift(found, shift), Form.of(Map.of()), model, to);
    }

    /** Approved it is posted; otherwise it is to be counted again. */
    @PostMapping("/decision")
    @Needs(TellerPermissions.APPROVE)
    String decide(
            @PathVariable String cooperative,
            @PathVariable String shift,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Shift waiting = shift(found, shift);
        Form form = Form.of(given);
        Optional<ShiftCount> count = ShownShift.waiting(waiting);
        if (count.isEmpty()) {
            return shown(found, waiting, form, model, to);
        }
        boolean approved = form.text("approved").equals("yes");
        var command = new DecideDifference(
                found.id(), form.request(), waiting.id(), count.get().id(), approved);
        return switch (shifts.decide(command)) {
            case Outcome.Refused<Shift>(Refusal why) -> {
                form.refused("approved", why);
                yield shown(found, waiting, form, model, to);
            }
            case Outcome.Done<Shift>(Shift decided) -> {
                notices.tell(Message.of(
                        approved ? "teller.difference.approved" : "teller.difference.refused",
                        decided.point().code()));
                yield "redirect:" + ShiftPages.addressOf(found) + "/" + decided.id();
            }
        };
    }

    private String shown(Cooperative found, Shift shift, Form form, Model model, HttpServletResponse to) {
        form.show(model, to);
        shown.put(found, shift, model);
        return ShownShift.TEMPLATE;
    }

    private Shift shift(Cooperative found, String id) {
        return counting.shift(found, id)
                .orElseThrow(() ->
                        new PageProblem(HttpStatus.NOT_FOUND, "teller.unknown-shift", "/c/" + found.code() + "/cash"));
    }
}
