package coop.milpa.access.web;

import coop.milpa.access.OpenSessions;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.Role;
import coop.milpa.access.Roles;
import coop.milpa.access.User;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages about users show besides the users. */
@Component
class UserFacts {

    private final Roles roles;
    private final Branches branches;
    private final OpenSessions sessions;
    private final ProviderSignIns providers;
    private final ProviderLinks links;
    private final Calendars calendars;

    UserFacts(
            Roles roles,
            Branches branches,
            OpenSessions sessions,
            ProviderSignIns providers,
            ProviderLinks links,
            Calendars calendars) {
        this.roles = roles;
        this.branches = branches;
        this.sessions = sessions;
        this.providers = providers;
        this.links = links;
        this.calendars = calendars;
    }

    /** A home with the roles and branches to choose from there. */
    record Home(HomePlace place, List<Role> roles, List<Branch> branches) {}

    /** Puts roles and branches into the model of a page. */
    Home ofHome(HomePlace place, Model model) {
        List<Branch> places = place.body().map(body -> branches.of(body.id())).orElse(List.of());
        var home = new Home(place, roles.of(place.home()), places);
        model.addAttribute("roles", home.roles());
        model.addAttribute("branches", home.branches());
        model.asMap().putIfAbsent("given", Map.of());
        model.asMap().putIfAbsent("chosen", List.of());
        return home;
    }

    /** Who holds together what is to be kept apart: somebody has to give her other roles. */
    void duties(HomePlace place, Model model) {
        model.addAttribute("united", roles.united(place.home()));
    }

    void ofUser(User user, Model model) {
        ZoneId zone = calendars.zone(user.home());
        model.addAttribute("user", user);
        model.addAttribute("providers", providers.providers());
        model.addAttribute("links", ShownLink.of(links.of(user), providers.providers()));
        model.addAttribute(
                "sessions",
                sessions.of(user).stream()
                        .map(session -> ShownSession.of(session, zone))
                        .toList());
    }
}
