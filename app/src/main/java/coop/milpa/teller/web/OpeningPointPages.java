package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPoint;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
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

/** A vault or a drawer is opened: filled in, checked, done. */
@Controller
@RequestMapping("/c/{cooperative}/cash/points")
@Needs(TellerPermissions.MANAGE)
class OpeningPointPages {

    private final Cooperatives cooperatives;
    private final PointForm points;
    private final TenantScope tenants;
    private final Notices notices;

    OpeningPointPages(Cooperatives cooperatives, PointForm points, TenantScope tenants, Notices notices) {
        this.cooperatives = cooperatives;
        this.points = points;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(@PathVariable String cooperative, Locale reader, Model model, HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return filledIn(found, points.begun(found), reader, model, to);
    }

    /** Back from the check. */
    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        return filledIn(AskedCooperative.of(cooperatives, cooperative, model), Form.of(given), reader, model, to);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Form form = Form.of(given);
        Optional<PointForm.Opening> command = points.read(found, form);
        command.map(asked -> tenants.rehearse(found.id(), () -> points.open(asked)))
                .ifPresent(outcome -> note(form, outcome));
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, reader, model, to);
        }
        form.show(model, to);
        model.addAttribute("answers", points.answers(command.get(), reader));
        return "teller/check-point";
    }

    @PostMapping
    String open(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Form form = Form.of(given);
        Optional<PointForm.Opening> command = points.read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, to);
        }
        Outcome<CashPoint> outcome = points.open(command.get());
        if (outcome instanceof Outcome.Done<CashPoint>(CashPoint opened)) {
            notices.tell(Message.of("teller.point.opened", opened.code()));
            return "redirect:" + AskedCash.addressOf(found);
        }
        note(form, outcome);
        return filledIn(found, form, reader, model, to);
    }

    private static void note(Form form, Outcome<CashPoint> outcome) {
        if (outcome instanceof Outcome.Refused<CashPoint>(Refusal why)) {
            form.refused(PointForm.field(why), why);
        }
    }

    private String filledIn(Cooperative found, Form form, Locale reader, Model model, HttpServletResponse to) {
        form.show(model, to);
        points.choices(found, reader, model);
        return "teller/new-point";
    }
}
