package coop.milpa.access.web;

import coop.milpa.access.Credentials;
import coop.milpa.access.Farewell;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people come in and go out. */
@Controller
class SignInPage {

    /** Scripts keep the last pages, members on them, so that one can go back to them; the next person must not. */
    private static final String NOTHING_STAYS = "\"cache\", \"storage\"";

    private final SignIns signIns;
    private final ProviderSignIns providers;
    private final CookieCsrfTokenRepository forms;
    private final LateForms late;
    private final SignInForm form;

    SignInPage(
            SignIns signIns,
            ProviderSignIns providers,
            CookieCsrfTokenRepository forms,
            LateForms late,
            SignInForm form) {
        this.signIns = signIns;
        this.providers = providers;
        this.forms = forms;
        this.late = late;
        this.form = form;
    }

    @GetMapping(NextPage.SIGN_IN)
    @Needs(Needs.NOTHING)
    String form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean kept,
            Model model) {
        model.addAttribute("kept", kept);
        return form.show("", next, model);
    }

    /** The token of the form is changed with the session: whoever knew it before does not know the next. */
    @PostMapping(NextPage.SIGN_IN)
    @Needs(Needs.NOTHING)
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIns.signIn(new Credentials(name, password), request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken token) -> {
                SessionCookie.of(request).ifPresent(signIns::signOut);
                SessionCookie.give(request, response, token);
                forms.saveToken(null, request, response);
                yield "redirect:" + late.next(token, next);
            }
            case Outcome.Refused<SessionToken>(Refusal why) -> {
                SaidNo.because(why, response, model);
                yield form.show(name, next, model);
            }
        };
    }

    @PostMapping("/sign-out")
    @Needs(Needs.FIRST_STEP)
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Farewell> farewell = SessionCookie.of(request).flatMap(providers::signOut);
        SessionCookie.take(request, response);
        forms.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", NOTHING_STAYS);
        return farewell.map(there -> parting(there, request, response, model)).orElse("redirect:" + NextPage.SIGN_IN);
    }

    /** A page in between, as on the way there: a form of ours leads to nobody else's. */
    private static String parting(
            Farewell farewell, HttpServletRequest request, HttpServletResponse response, Model model) {
        Visitor.leave(request);
        response.setHeader("Refresh", "0; url=" + farewell.address());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("farewell", farewell);
        return "access/parting";
    }
}
