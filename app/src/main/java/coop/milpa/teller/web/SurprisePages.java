package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.SurpriseCount;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Viewer;
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

/** Another's open drawer is counted by surprise; what was expected is said afterwards. */
@Controller
@RequestMapping("/c/{cooperative}/cash/shifts/{shift}/surprise")
@Needs(TellerPermissions.COUNT)
class SurprisePages {

    private static final String REMARK = "remark";

    private final Cooperatives cooperatives;
    private final Shifts shifts;
    private final AskedCash asked;
    private final ShiftForm counting;
    private final Notices notices;

    SurprisePages(Cooperatives cooperatives, Shifts shifts, AskedCash asked, ShiftForm counting, Notices notices) {
        this.cooperatives = cooperatives;
        this.shifts = shifts;
        this.asked = asked;
        this.counting = counting;
        this.notices = notices;
    }

    @GetMapping
    String counted(@PathVariable String cooperative, @PathVariable String shift, Model model, HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return page(found, asked.shift(found, shift)).show(found, counting, Form.of(Map.of()), model, to);
    }

    @PostMapping
    String count(
            @PathVariable String cooperative,
            @PathVariable String shift,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Shift open = asked.shift(found, shift);
        Form form = Form.of(given);
        form.limit(REMARK, ShiftForm.REASON_MAX);
        Optional<CashCount> count = counting.read(form, open.point().currency());
        if (count.isEmpty()) {
            return page(found, open).show(found, counting, form, model, to);
        }
        var command = new SurpriseCount(found.id(), form.request(), open.id(), count.get(), form.text(REMARK));
        return switch (shifts.surprise(command)) {
            case Outcome.Refused<ShiftCount>(Refusal why) -> {
                form.refused(ShiftForm.SAID, why);
                yield page(found, open).show(found, counting, form, model, to);
            }
            case Outcome.Done<ShiftCount>(ShiftCount kept) -> {
                notices.tell(
                        Message.of("teller.surprise.kept", open.point().code(), kept.expected(), kept.difference()));
                yield "redirect:"
                        + (Viewer.allows(TellerPermissions.READ) ? addressOf(found, open) : action(found, open));
            }
        };
    }

    private static CountPage page(Cooperative found, Shift open) {
        return new CountPage(
                "page.teller.surprise",
                open.point().code(),
                open.point().currency(),
                action(found, open),
                Viewer.allows(TellerPermissions.READ) ? addressOf(found, open) : "",
                Map.of(),
                /* remark= */ true);
    }

    private static String action(Cooperative cooperative, Shift shift) {
        return addressOf(cooperative, shift) + "/surprise";
    }

    private static String addressOf(Cooperative cooperative, Shift shift) {
        return ShiftPages.addressOf(cooperative) + "/" + shift.id();
    }
}
