package coop.milpa.portal.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.Activation;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member uses the code on her paper. */
@Controller
@RequestMapping(Addresses.HOME + "/activation")
@Needs(Needs.NOTHING)
class ActivationPages {

    private static final String PAGE = "portal/activation";

    private final PortalSignIns signIns;
    private final Asked asked;
    private final Notices notices;

    ActivationPages(PortalSignIns signIns, Asked asked, Notices notices) {
        this.signIns = signIns;
        this.asked = asked;
        this.notices = notices;
    }

    @GetMapping
    String form(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        Form.of(Map.of()).show(model, response);
        return PAGE;
    }

    @PostMapping
    String activate(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        String document = given.getOrDefault("document", "");
        String code = given.getOrDefault("code", "");
        var activation = new Activation(
                found.id(),
                document,
                code,
                given.getOrDefault("wanted", ""),
                given.getOrDefault("repeated", ""),
                request.getRemoteAddr());
        return switch (signIns.activate(activation)) {
            case Outcome.Done<Boolean> done -> {
                notices.tell(Message.of("portal.activated"));
                yield "redirect:" + Addresses.home(found.code()) + Addresses.SIGN_IN;
            }
            case Outcome.Refused<Boolean>(Refusal why) -> {
                var kept = Map.of("document", document, "code", code);
                yield ComingInPages.refused(new ComingInPages.Page(PAGE, kept, field(why)), why, model, response);
            }
        };
    }

    private static String field(Refusal why) {
        return switch (why) {
            case AccessRefusal.TooFast tooFast -> "code";
            case AccessRefusal.PasswordsDiffer differ -> "repeated";
            case AccessRefusal password -> "wanted";
            default -> "code";
        };
    }
}
