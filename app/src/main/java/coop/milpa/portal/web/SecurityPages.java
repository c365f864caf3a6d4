package coop.milpa.portal.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Enrolment;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalPhones;
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

/** A member's own password, and the phone that makes her codes. */
@Controller
@RequestMapping(Addresses.HOME)
@Needs(Needs.MEMBER)
class SecurityPages {

    private static final String PHONE = "portal/phone";
    private static final String PASSWORD = "portal/password";

    private final PortalPhones phones;
    private final PortalSignIns signIns;
    private final Asked asked;
    private final Notices notices;

    SecurityPages(PortalPhones phones, PortalSignIns signIns, Asked asked, Notices notices) {
        this.phones = phones;
        this.signIns = signIns;
        this.asked = asked;
        this.notices = notices;
    }

    @GetMapping("/phone")
    String phone(
            @PathVariable String cooperative, HttpServletRequest request, Model model, HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        Form.of(Map.of()).show(model, response);
        return shown(request, response, model);
    }

    /** The key is shown to nobody's cache. */
    private String shown(HttpServletRequest request, HttpServletResponse response, Model model) {
        MemberInside who = Visitor.inside(request);
        model.addAttribute("since", phones.since(who));
        phones.begun(who).ifPresent(begun -> {
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("key", begun.key().replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("address", begun.address());
        });
        return PHONE;
    }

    @PostMapping("/phone/begin")
    String begin(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        return switch (phones.begin(Visitor.inside(request), password, request.getRemoteAddr())) {
            case Outcome.Done<Enrolment> done -> "redirect:" + Addresses.home(found.code()) + "/phone";
            case Outcome.Refused<Enrolment>(Refusal why) -> refused("password", why, request, response, model);
        };
    }

    @PostMapping("/phone/confirm")
    String confirm(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        return switch (phones.confirm(Visitor.inside(request), code, request.getRemoteAddr())) {
            case Outcome.Done<Boolean> done -> {
                notices.tell(Message.of("portal.phone-confirmed"));
                yield "redirect:" + Addresses.home(found.code()) + "/phone";
            }
            case Outcome.Refused<Boolean>(Refusal why) -> refused("code", why, request, response, model);
        };
    }

    private String refused(
            String field, Refusal why, HttpServletRequest request, HttpServletResponse response, Model model) {
        ComingInPages.refused(new ComingInPages.Page(PHONE, Map.of(), field), why, model, response);
        return shown(request, response, model);
    }

    @GetMapping("/password")
    String password(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        Form.of(Map.of()).show(model, response);
        return PASSWORD;
    }

    @PostMapping("/password")
    String change(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        var change = new PasswordChange(
                given.getOrDefault("current", ""),
                given.getOrDefault("wanted", ""),
                given.getOrDefault("repeated", ""));
        return switch (signIns.changePassword(Visitor.inside(request), change, request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken token) -> {
                MemberCookie.give(request, response, token);
                notices.tell(Message.of("portal.password-changed"));
                yield "redirect:" + Addresses.home(found.code());
            }
            case Outcome.Refused<SessionToken>(Refusal why) ->
                ComingInPages.refused(new ComingInPages.Page(PASSWORD, Map.of(), field(why)), why, model, response);
        };
    }

    private static String field(Refusal why) {
        return switch (why) {
            case AccessRefusal.WrongPassword wrong -> "current";
            case AccessRefusal.TooFast tooFast -> "current";
            case AccessRefusal.PasswordsDiffer differ -> "repeated";
            default -> "wanted";
        };
    }
}
