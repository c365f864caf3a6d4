package coop.milpa.access.web;

import coop.milpa.access.MakeRole;
import coop.milpa.access.Role;
import coop.milpa.access.Roles;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roles of a home: those that come with the program, to read and copy, and its own. */
@Controller
@RequestMapping({"/c/{cooperative}/roles", "/f/{federation}/roles", "/network/roles"})
@Needs(UserRights.ROLES)
class RolePages {

    private final Roles roles;
    private final HomePlace.Finder homes;
    private final RoleTable table;

    RolePages(Roles roles, HomePlace.Finder homes, RoleTable table) {
        this.roles = roles;
        this.homes = homes;
        this.table = table;
    }

    /** What somebody has written in the form of a role. */
    record Written(String name, List<String> permissions, boolean secondFactor) {

        static Written of(Role role, String name) {
            return new Written(name, List.copyOf(role.permissions()), role.secondFactor());
        }
    }

    @GetMapping
    String list(@PathVariable Map<String, String> path, ListRequest request, Locale reader, Model model) {
        table.show(homes.of(path, model), request, reader, model);
        return "access/roles";
    }

    /** An empty form, or one with what another role holds. */
    @GetMapping("/new")
    String form(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String copy, Model model) {
        HomePlace place = homes.of(path, model);
        Written begun = roles.find(place.home(), copy)
                .map(role -> Written.of(role, ""))
                .orElseGet(() -> new Written("", List.of(), false));
        return form(place, begun, model);
    }

    private String form(HomePlace place, Written written, Model model) {
        model.addAttribute("grantable", roles.grantable(place.home()));
        model.addAttribute("written", written);
        return "access/new-role";
    }

    @PostMapping
    String make(
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> permissions,
            @RequestParam(defaultValue = "false") boolean secondFactor,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        var command = new MakeRole(place.home(), name.strip(), new TreeSet<>(permissions), secondFactor);
        return switch (roles.make(command)) {
            case Outcome.Done<Role>(Role made) -> "redirect:" + place.base() + "/roles/" + made.code();
            case Outcome.Refused<Role>(Refusal why) -> {
                refused(why, model, response);
                yield form(place, new Written(name, permissions, secondFactor), model);
            }
        };
    }

    @GetMapping("/{role}")
    String role(@PathVariable Map<String, String> path, Model model) {
        HomePlace place = homes.of(path, model);
        Role role = found(place, path);
        model.addAttribute("role", role);
        model.asMap().putIfAbsent("written", Written.of(role, role.spanish()));
        model.addAttribute("grantable", roles.grantable(place.home()));
        return "access/role";
    }

    @PostMapping("/{role}")
    String change(
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> permissions,
            @RequestParam(defaultValue = "false") boolean secondFactor,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        String code = found(place, path).code();
        var command = new MakeRole(place.home(), name.strip(), new TreeSet<>(permissions), secondFactor);
        model.addAttribute("written", new Written(name, permissions, secondFactor));
        return answer(roles.change(code, command), path, response, model);
    }

    /** The role again: as it is now, or with what is wrong. */
    String answer(Outcome<Role> outcome, Map<String, String> path, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<Role>(Role role) ->
                "redirect:" + homes.of(path, model).base() + "/roles/" + role.code();
            case Outcome.Refused<Role>(Refusal why) -> {
                refused(why, model, response);
                yield role(path, model);
            }
        };
    }

    Role found(HomePlace place, Map<String, String> path) {
        return roles.find(place.home(), path.getOrDefault("role", "")).orElseThrow(HomePlace::notFound);
    }

    private static void refused(Refusal why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
    }
}
