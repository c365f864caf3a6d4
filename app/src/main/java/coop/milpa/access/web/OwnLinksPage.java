package coop.milpa.access.web;

import coop.milpa.access.Departure;
import coop.milpa.access.Provider;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.ProviderSignIns;
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

/** By which identity providers one may come in, besides one's password. */
@Controller
@RequestMapping(OwnLinksPage.ADDRESS)
@Needs(Needs.SIGN_IN)
class OwnLinksPage {

    static final String ADDRESS = "/linked-accounts";

    private final ProviderSignIns providers;
    private final ProviderLinks links;

    OwnLinksPage(ProviderSignIns providers, ProviderLinks links) {
        this.providers = providers;
        this.links = links;
    }

    /** What is due comes first, wherever {@code /} leads. */
    @GetMapping
    String page(HttpServletRequest request, Model model) {
        if (providers.providers().isEmpty()) {
            throw HomePlace.notFound();
        }
        SignedIn who = Visitor.of(request).orElseThrow();
        if (who.due() != Due.NOTHING) {
            return "redirect:/";
        }
        model.addAttribute("links", ShownLink.of(links.of(who.user()), providers.providers()));
        model.addAttribute("providers", providers.providers());
        return "access/linked-accounts";
    }

    @PostMapping("/link")
    String link(
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Provider found = providers.provider(provider).orElseThrow(HomePlace::notFound);
        var proof = new Proof(token(request), password, request.getRemoteAddr());
        return switch (providers.departToLink(found, proof)) {
            case Outcome.Done<Departure>(Departure departure) ->
                ProviderPages.leaving(departure, request, response, model);
            case Outcome.Refused<Departure>(Refusal why) -> {
                SaidNo.because(why, response, model);
                yield page(request, model);
            }
        };
    }

    @PostMapping("/unlink")
    String unlink(@RequestParam(defaultValue = "") String issuer, HttpServletRequest request) {
        links.unlinkOwn(token(request), issuer, request.getRemoteAddr());
        return "redirect:" + ADDRESS;
    }

    private static SessionToken token(HttpServletRequest request) {
        return SessionCookie.of(request).orElseThrow();
    }
}
