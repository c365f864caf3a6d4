package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.RetireCashPoint;
import coop.milpa.teller.Shift;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
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

/** One vault or drawer as it stands, with its last shifts and transfers; an empty one is given up here. */
@Controller
@RequestMapping("/c/{cooperative}/cash/points/{point}")
@Needs(TellerPermissions.READ)
class CashPointPage {

    private final Cooperatives cooperatives;
    private final CashPoints points;
    private final AskedCash asked;
    private final PointHistory history;
    private final CurrentActor current;
    private final TenantScope tenants;
    private final Notices notices;

    CashPointPage(
            Cooperatives cooperatives,
            CashPoints points,
            AskedCash asked,
            PointHistory history,
            CurrentActor current,
            TenantScope tenants,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.points = points;
        this.asked = asked;
        this.history = history;
        this.current = current;
        this.tenants = tenants;
        this.notices = notices;
    }

    @GetMapping
    String point(
            @PathVariable String cooperative,
            @PathVariable String point,
            ListRequest request,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, asked.point(found, point), Form.of(Map.of()), new Page(request, model, to));
    }

    /** What is given up takes no cash any more, so it asks first. */
    @PostMapping("/retire")
    @Needs(TellerPermissions.MANAGE)
    String retire(
            @PathVariable String cooperative,
            @PathVariable String point,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        CashPoint before = asked.point(found, point);
        Form form = Form.of(given);
        String address = AskedCash.addressOf(found) + "/points/" + before.id();
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("teller.retire.title", before.code()),
                            Message.of("teller.retire.means"),
                            Message.of("teller.retire.do"),
                            address + "/retire",
                            address)
                    .show(model, form);
        }
        return switch (points.retire(new RetireCashPoint(found.id(), form.request(), before.id()))) {
            case Outcome.Refused<CashPoint>(Refusal why) -> {
                form.refused("retire", why);
                yield shown(found, before, form, new Page(new ListRequest(address, Map.of()), model, to));
            }
            case Outcome.Done<CashPoint>(CashPoint retired) -> {
                notices.tell(Message.of("teller.point.retired", retired.code()));
                yield "redirect:" + AskedCash.addressOf(found);
            }
        };
    }

    /** What its lists are asked for, and what it is written into. */
    private record Page(ListRequest request, Model model, HttpServletResponse answer) {}

    private String shown(Cooperative found, CashPoint point, Form form, Page page) {
        form.show(page.model(), page.answer());
        tenants.look(found.id(), () -> {
            Optional<CashPointView> view = points.of(found.id(), point.branch()).stream()
                    .filter(each -> each.point().id().equals(point.id()))
                    .findFirst();
            page.model().addAttribute("view", view);
            page.model().addAttribute("counts", view.filter(this::isHers).isPresent());
            history.show(found, point, page.request(), page.model());
            return true;
        });
        page.model().addAttribute("point", point);
        return "teller/point";
    }

    /** Whoever works with a drawer counts it blindly. */
    private boolean isHers(CashPointView view) {
        ActorId viewer = current.get().actor().id();
        return view.shift().map(Shift::cashier).filter(viewer::equals).isPresent();
    }
}
