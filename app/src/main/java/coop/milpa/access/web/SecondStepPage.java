package coop.milpa.access.web;

import coop.milpa.access.SecondFactors;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of coming in: a code of the phone, or a recovery code. */
@Controller
@RequestMapping(SecondStepPage.ADDRESS)
@Needs(Needs.FIRST_STEP)
class SecondStepPage {

    static final String ADDRESS = NextPage.SIGN_IN + "/code";
    private static final String PAGE = "access/second-step";

    private final SecondFactors factors;
    private final CookieCsrfTokenRepository forms;
    private final LateForms late;

    SecondStepPage(SecondFactors factors, CookieCsrfTokenRepository forms, LateForms late) {
        this.factors = factors;
        this.forms = forms;
        this.late = late;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        boolean due = Visitor.of(request).filter(who -> who.due() == Due.CODE).isPresent();
        model.addAttribute("next", NextPage.of(next));
        return due ? PAGE : "redirect:" + NextPage.of(next);
    }

    /** The session is made anew, and the token of the form with it. */
    @PostMapping
    String pass(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SessionToken half = SessionCookie.of(request).orElseThrow();
        return switch (factors.pass(half, code, request.getRemoteAddr())) {
            case Outcome.Done<SessionToken>(SessionToken token) -> {
                SessionCookie.give(request, response, token);
                forms.saveToken(null, request, response);
                yield "redirect:" + late.next(token, next);
            }
            case Outcome.Refused<SessionToken>(Refusal why) -> {
                SaidNo.because(why, response, model);
                model.addAttribute("next", NextPage.of(next));
                yield PAGE;
            }
        };
    }
}
