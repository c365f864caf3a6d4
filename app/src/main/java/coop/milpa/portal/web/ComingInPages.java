package coop.milpa.portal.web;

import coop.milpa.access.SessionToken;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.portal.PortalSignIns.Typed;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where members come in and go out. */
@Controller
@RequestMapping(Addresses.HOME)
@Needs(Needs.NOTHING)
class ComingInPages {

    private static final String PAGE = "portal/sign-in";

    private final PortalSignIns signIns;
    private final CookieCsrfTokenRepository forms;
    private final Asked asked;

    ComingInPages(PortalSignIns signIns, CookieCsrfTokenRepository forms, Asked asked) {
        this.signIns = signIns;
        this.forms = forms;
        this.asked = asked;
    }

    @GetMapping(Addresses.SIGN_IN)
    String form(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "false") boolean late,
            Model model,
            HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        model.addAttribute("late", late);
        Form.of(Map.of()).show(model, response);
        return PAGE;
    }

    @PostMapping(Addresses.SIGN_IN)
    String signIn(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        var typed = new Typed(given.getOrDefault("document", ""), given.getOrDefault("password", ""));
        return switch (signIns.signIn(found.id(), typed, request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken token) -> let(found, token, request, response);
            case Outcome.Refused<SessionToken>(Refusal why) ->
                refused(new Page(PAGE, Map.of("document", typed.document()), "document"), why, model, response);
        };
    }

    /** The token of the form is changed with the session: whoever knew it before does not know the next. */
    private String let(
            Cooperative found, SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        MemberCookie.of(request).ifPresent(signIns::signOut);
        MemberCookie.give(request, response, token);
        forms.saveToken(null, request, response);
        return "redirect:" + Addresses.home(found.code());
    }

    @GetMapping(Addresses.CODE)
    String code(
            @PathVariable String cooperative, HttpServletRequest request, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        if (Visitor.of(request).isEmpty()) {
            return "redirect:" + Addresses.home(found.code()) + Addresses.SIGN_IN;
        }
        Form.of(Map.of()).show(model, response);
        return "portal/code";
    }

    @PostMapping(Addresses.CODE)
    String pass(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        var half = MemberCookie.of(request);
        if (Visitor.of(request).isEmpty() || half.isEmpty()) {
            return "redirect:" + Addresses.home(found.code()) + Addresses.SIGN_IN;
        }
        return switch (signIns.pass(half.get(), code, request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken token) -> let(found, token, request, response);
            case Outcome.Refused<SessionToken>(Refusal why) ->
                refused(new Page("portal/code", Map.of(), "code"), why, model, response);
        };
    }

    @PostMapping("/sign-out")
    String signOut(
            @PathVariable String cooperative, HttpServletRequest request, HttpServletResponse response, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        MemberCookie.of(request).ifPresent(signIns::signOut);
        MemberCookie.take(request, response);
        forms.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:" + Addresses.home(found.code()) + Addresses.SIGN_IN;
    }

    /** A page that is shown again: what stays in it, and at which field something is wrong. */
    record Page(String template, Map<String, String> kept, String field) {}

    static String refused(Page page, Refusal why, Model model, HttpServletResponse response) {
        Form form = Form.of(page.kept());
        SaidNo.at(form, page.field(), why);
        form.show(model, response);
        SaidNo.status(why, response);
        return page.template();
    }
}
