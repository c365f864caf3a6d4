package coop.milpa.teller.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CloseShift;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.List;
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

/** A cashier begins her shift and ends it, each with what she counted; the page never says what is expected. */
@Controller
@RequestMapping("/c/{cooperative}/cash/shifts")
@Needs(TellerPermissions.SHIFT)
class ShiftPages {

    private final Cooperatives cooperatives;
    private final Shifts shifts;
    private final ShiftForm counting;
    private final Notices notices;

    ShiftPages(Cooperatives cooperatives, Shifts shifts, ShiftForm counting, Notices notices) {
        this.cooperatives = cooperatives;
        this.shifts = shifts;
        this.counting = counting;
        this.notices = notices;
    }

    /** Which drawer: asked only where there are several that nobody has. */
    @GetMapping("/new")
    String which(@PathVariable String cooperative, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<CashPointView> free = counting.free(found);
        if (free.size() == 1) {
            return "redirect:" + addressOf(found) + "/new/"
                    + free.getFirst().point().id();
        }
        model.addAttribute("free", free);
        return "teller/choose-drawer";
    }

    @GetMapping("/new/{drawer}")
    String counted(@PathVariable String cooperative, @PathVariable String drawer, Model model, HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return opening(found, counting.drawer(found, drawer), Form.of(Map.of()), model, to);
    }

    @PostMapping("/new/{drawer}")
    String open(
            @PathVariable String cooperative,
            @PathVariable String drawer,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        var point = counting.drawer(found, drawer);
        Form form = Form.of(given);
        Optional<CashCount> count = counting.read(form, point.currency());
        if (count.isEmpty()) {
            return opening(found, point, form, model, to);
        }
        var command = new OpenShift(
                found.id(), counting.request(form, count.get()), point.id(), count.get(), form.text(ShiftForm.REASON));
        return switch (shifts.open(command)) {
            case Outcome.Refused<Shift>(Refusal why) -> {
                form.refused(ShiftForm.field(why), why);
                yield opening(found, point, form, model, to);
            }
            case Outcome.Done<Shift>(Shift shift) -> {
                notices.tell(
                        Message.of(shift.isWaiting() ? "teller.shift.waits" : "teller.shift.opened", point.code()));
                yield shift.isWaiting() ? shown(found, shift) : "redirect:/c/" + found.code() + "/counter";
            }
        };
    }

    @GetMapping("/{shift}/close")
    String closing(@PathVariable String cooperative, @PathVariable String shift, Model model, HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return closing(found, shift(found, shift), Form.of(Map.of()), model, to);
    }

    @PostMapping("/{shift}/close")
    String close(
            @PathVariable String cooperative,
            @PathVariable String shift,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Shift open = shift(found, shift);
        Form form = Form.of(given);
        Optional<CashCount> count = counting.read(form, open.point().currency());
        if (count.isEmpty()) {
            return closing(found, open, form, model, to);
        }
        var command = new CloseShift(
                found.id(), counting.request(form, count.get()), open.id(), count.get(), form.text(ShiftForm.REASON));
        return switch (shifts.close(command)) {
            case Outcome.Refused<Shift>(Refusal why) -> {
                form.refused(ShiftForm.field(why), why);
                yield closing(found, open, form, model, to);
            }
            case Outcome.Done<Shift>(Shift ended) -> {
                notices.tell(Message.of(
                        ended.isWaiting() ? "teller.shift.waits" : "teller.shift.closed",
                        ended.point().code()));
                yield shown(found, ended);
            }
        };
    }

    /** Her own, with figures once she has counted. */
    private static String shown(Cooperative found, Shift shift) {
        return "redirect:" + addressOf(found) + "/" + shift.id() + "/own";
    }

    private String opening(Cooperative found, CashPoint point, Form form, Model model, HttpServletResponse to) {
        show(found, form, point.currency(), model, to);
        model.addAttribute("point", point);
        model.addAttribute("action", addressOf(found) + "/new/" + point.id());
        model.addAttribute("title", "page.teller.open.title");
        model.addAttribute("words", "page.teller.open.do");
        return "teller/count-shift";
    }

    private String closing(Cooperative found, Shift shift, Form form, Model model, HttpServletResponse to) {
        show(found, form, shift.point().currency(), model, to);
        model.addAttribute("point", shift.point());
        model.addAttribute("action", addressOf(found) + "/" + shift.id() + "/close");
        model.addAttribute("title", "page.teller.close.title");
        model.addAttribute("words", "page.teller.close.do");
        return "teller/count-shift";
    }

    private void show(Cooperative found, Form form, Currency currency, Model model, HttpServletResponse to) {
        form.show(model, to);
        List<Money> notes = counting.values(found, currency);
        model.addAttribute("notes", notes);
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/cash/shifts";
    }

    private Shift shift(Cooperative found, String id) {
        return counting.shift(found, id)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND, "teller.unknown-shift", "/c/" + found.code() + "/counter"));
    }
}
