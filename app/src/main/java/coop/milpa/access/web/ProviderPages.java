package coop.milpa.access.web;

import coop.milpa.access.Arrival;
import coop.milpa.access.Departure;
import coop.milpa.access.Provider;
import coop.milpa.access.ProviderAnswer;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people leave for an identity provider and come back from it. Where there is none, neither is this. */
@Controller
@RequestMapping(ProviderPages.ADDRESS + "/{provider}")
@Needs(Needs.NOTHING)
class ProviderPages {

    static final String ADDRESS = NextPage.SIGN_IN + "/with";

    private final ProviderSignIns providers;
    private final SignIns signIns;
    private final SignInForm form;
    private final OwnLinksPage own;
    private final CookieCsrfTokenRepository forms;
    private final LateForms late;

    ProviderPages(
            ProviderSignIns providers,
            SignIns signIns,
            SignInForm form,
            OwnLinksPage own,
            CookieCsrfTokenRepository forms,
            LateForms late) {
        this.providers = providers;
        this.signIns = signIns;
        this.form = form;
        this.own = own;
        this.forms = forms;
        this.late = late;
    }

    @PostMapping
    String leave(
            @PathVariable("provider") String named,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Provider provider = found(named);
        return switch (providers.depart(provider, name, NextPage.of(next))) {
            case Outcome.Done<Departure>(Departure departure) -> leaving(departure, request, response, model);
            case Outcome.Refused<Departure>(Refusal why) -> {
                SaidNo.because(why, response, model);
                yield form.show(name, next, model);
            }
        };
    }

    /** A page in between: a form of ours leads to nobody else's (see the policy of content), a page may. */
    static String leaving(Departure departure, HttpServletRequest request, HttpServletResponse response, Model model) {
        VisitCookie.give(request, response, departure.kept());
        response.setHeader("Refresh", "0; url=" + departure.address());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("departure", departure);
        return "access/leaving";
    }

    @GetMapping("/back")
    String back(
            @PathVariable("provider") String named,
            @RequestParam Map<String, String> brought,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Provider provider = found(named);
        var answer = new ProviderAnswer(
                provider.name(),
                VisitCookie.of(request),
                brought.getOrDefault("state", ""),
                Optional.ofNullable(brought.get("code")),
                Optional.ofNullable(brought.get("iss")));
        VisitCookie.take(request, response);
        Optional<SessionToken> session = SessionCookie.of(request);
        return switch (providers.arrive(answer, session, request.getRemoteAddr())) {
            case Outcome.Done<Arrival>(Arrival.CameIn(SessionToken token, String next)) -> {
                session.ifPresent(signIns::signOut);
                SessionCookie.give(request, response, token);
                forms.saveToken(null, request, response);
                yield "redirect:" + late.next(token, next);
            }
            case Outcome.Done<Arrival>(Arrival.Linked linked) -> "redirect:" + OwnLinksPage.ADDRESS;
            case Outcome.Refused<Arrival>(Refusal why) -> refused(why, request, response, model);
        };
    }

    /** Whoever is in came to be linked, and stays. */
    private String refused(Refusal why, HttpServletRequest request, HttpServletResponse response, Model model) {
        SaidNo.because(why, response, model);
        boolean in = Visitor.of(request).filter(who -> who.due() == Due.NOTHING).isPresent();
        return in ? own.page(request, model) : form.show("", "", model);
    }

    private Provider found(String name) {
        return providers.provider(name).orElseThrow(HomePlace::notFound);
    }
}
