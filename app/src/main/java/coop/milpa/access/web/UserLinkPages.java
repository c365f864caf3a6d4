package coop.milpa.access.web;

import coop.milpa.access.LinkUser;
import coop.milpa.access.ProviderLink;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.User;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which identity providers somebody may come in, as whoever manages users says. */
@Controller
@RequestMapping({"/c/{cooperative}/users/{user}", "/f/{federation}/users/{user}", "/network/users/{user}"})
@Needs(UserRights.USERS)
class UserLinkPages {

    private final ProviderSignIns providers;
    private final ProviderLinks links;
    private final HomePlace.Finder homes;
    private final UserPages pages;

    UserLinkPages(ProviderSignIns providers, ProviderLinks links, HomePlace.Finder homes, UserPages pages) {
        this.providers = providers;
        this.links = links;
        this.homes = homes;
        this.pages = pages;
    }

    @PostMapping("/link")
    String link(
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (providers.providers().isEmpty()) {
            throw HomePlace.notFound();
        }
        HomePlace place = homes.of(path, model);
        String name = path.getOrDefault("user", "");
        return switch (links.link(new LinkUser(place.home(), name, provider, subject.strip()))) {
            case Outcome.Done<ProviderLink> done -> "redirect:" + place.base() + "/users/" + name;
            case Outcome.Refused<ProviderLink>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("why", why);
                yield pages.user(path, request, model);
            }
        };
    }

    @PostMapping("/unlink")
    String unlink(
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String issuer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Outcome<User> outcome = links.unlink(homes.of(path, model).home(), path.getOrDefault("user", ""), issuer);
        return pages.answer(outcome, path, request, response, model);
    }
}
