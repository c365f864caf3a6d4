package coop.milpa.access.web;

import coop.milpa.access.PasswordChange;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one chooses a password of one's own, by wish or because the first was told by somebody. */
@Controller
@RequestMapping(PasswordPage.ADDRESS)
@Needs(Needs.SIGN_IN)
class PasswordPage {

    static final String ADDRESS = "/password";
    private static final String PAGE = "access/password";

    private final SignIns signIns;
    private final ProviderSignIns providers;
    private final CookieCsrfTokenRepository forms;

    PasswordPage(SignIns signIns, ProviderSignIns providers, CookieCsrfTokenRepository forms) {
        this.signIns = signIns;
        this.providers = providers;
        this.forms = forms;
    }

    @GetMapping
    String form(HttpServletRequest request, Model model) {
        model.addAttribute(
                "first", Visitor.of(request).filter(SignedIn::mustChange).isPresent());
        model.addAttribute("linkable", !providers.providers().isEmpty());
        return PAGE;
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SessionToken token = SessionCookie.of(request).orElseThrow();
        var change = new PasswordChange(current, wanted, repeated);
        return switch (signIns.changePassword(token, change, request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken next) -> {
                SessionCookie.give(request, response, next);
                forms.saveToken(null, request, response);
                yield "redirect:/";
            }
            case Outcome.Refused<SessionToken>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("why", why);
                yield form(request, model);
            }
        };
    }
}
