package coop.milpa.access.web;

import coop.milpa.access.Enrolment;
import coop.milpa.access.RecoveryCodes;
import coop.milpa.access.SecondFactors;
import coop.milpa.access.SecondFactors.Proof;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own second factor: setting it up, recovery codes, turning it off. */
@Controller
@RequestMapping(SecondFactorPages.ADDRESS)
@Needs(Needs.SIGN_IN)
class SecondFactorPages {

    static final String ADDRESS = "/second-factor";
    private static final String BACK = "redirect:" + ADDRESS;

    private final SecondFactors factors;

    SecondFactorPages(SecondFactors factors) {
        this.factors = factors;
    }

    /** How it stands, or the phone that is being set up. */
    @GetMapping
    String page(HttpServletRequest request, Model model) {
        SignedIn who = Visitor.of(request).orElseThrow();
        model.addAttribute("standing", factors.standing(who));
        model.addAttribute("asked", who.due() == Due.ENROLMENT);
        factors.begun(token(request)).ifPresent(begun -> show(begun, model));
        return "access/second-factor";
    }

    private static void show(Enrolment begun, Model model) {
        model.addAttribute("key", begun.key().replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("address", begun.address());
    }

    @PostMapping("/begin")
    String begin(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (factors.begin(proof(request, password))) {
            case Outcome.Done<Enrolment> done -> BACK;
            case Outcome.Refused<Enrolment>(Refusal why) -> refused(why, request, response, model);
        };
    }

    /** Codes are in this answer and nowhere else. */
    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return told(factors.confirm(token(request), code, request.getRemoteAddr()), request, response, model);
    }

    @PostMapping("/recovery-codes")
    String renew(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return told(factors.renewRecovery(proof(request, password)), request, response, model);
    }

    @PostMapping("/turn-off")
    String turnOff(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (factors.turnOff(proof(request, password))) {
            case Outcome.Done<Boolean> done -> BACK;
            case Outcome.Refused<Boolean>(Refusal why) -> refused(why, request, response, model);
        };
    }

    private String told(
            Outcome<RecoveryCodes> outcome, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<RecoveryCodes>(RecoveryCodes codes) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("codes", codes.texts());
                yield "access/recovery-codes";
            }
            case Outcome.Refused<RecoveryCodes>(Refusal why) -> refused(why, request, response, model);
        };
    }

    private String refused(Refusal why, HttpServletRequest request, HttpServletResponse response, Model model) {
        SaidNo.because(why, response, model);
        return page(request, model);
    }

    private static Proof proof(HttpServletRequest request, String password) {
        return new Proof(token(request), password, request.getRemoteAddr());
    }

    private static SessionToken token(HttpServletRequest request) {
        return SessionCookie.of(request).orElseThrow();
    }
}
