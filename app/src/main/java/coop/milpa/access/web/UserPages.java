package coop.milpa.access.web;

import coop.milpa.access.ChangeRights;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.OpenSessions;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may come in at one home, as what: letting people in, and all that is done to them afterwards. */
@Controller
@RequestMapping({"/c/{cooperative}/users", "/f/{federation}/users", "/network/users"})
@Needs(UserRights.USERS)
class UserPages {

    private static final String LIST = "access/users";
    private static final String ONE = "access/user";

    private final Users users;
    private final OpenSessions sessions;
    private final HomePlace.Finder homes;
    private final UserFacts facts;
    private final UserTable table;

    UserPages(Users users, OpenSessions sessions, HomePlace.Finder homes, UserFacts facts, UserTable table) {
        this.users = users;
        this.sessions = sessions;
        this.homes = homes;
        this.facts = facts;
        this.table = table;
    }

    @GetMapping
    String list(@PathVariable Map<String, String> path, ListRequest request, Locale reader, Model model) {
        HomePlace place = homes.of(path, model);
        table.show(facts.ofHome(place, model), request, reader, model);
        facts.duties(place, model);
        return LIST;
    }

    @PostMapping
    String create(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        HomePlace place = homes.of(path, model);
        String name = given.getOrDefault("name", "").strip();
        String fullName = given.getOrDefault("fullName", "").strip();
        var command = new CreateUser(place.home(), name, fullName, branch(given), new TreeSet<>(roles));
        return switch (users.create(command)) {
            case Outcome.Done<NewUser>(NewUser made) -> told(made, model, response);
            case Outcome.Refused<NewUser>(Refusal why) -> {
                model.addAttribute("given", given);
                model.addAttribute("chosen", roles);
                refused(why, model, response);
                yield list(path, new ListRequest(place.base() + "/users", Map.of()), reader, model);
            }
        };
    }

    @GetMapping("/{user}")
    String user(@PathVariable Map<String, String> path, HttpServletRequest request, Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        facts.ofHome(place, model);
        facts.ofUser(user, model);
        model.addAttribute("own", isOwn(user, request));
        return ONE;
    }

    @PostMapping("/{user}/rights")
    String rights(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        var command = new ChangeRights(place.home(), user.name(), branch(given), new TreeSet<>(roles));
        return answer(users.changeRights(command), path, request, response, model);
    }

    /** Her new password is in this answer and nowhere else. */
    @PostMapping("/{user}/reset")
    String reset(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        return switch (users.reset(place.home(), user.name())) {
            case Outcome.Done<NewUser>(NewUser made) -> told(made, model, response);
            case Outcome.Refused<NewUser>(Refusal why) -> answer(Outcome.refused(why), path, request, response, model);
        };
    }

    @PostMapping("/{user}/reset-second-factor")
    String resetSecondFactor(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        return answer(users.resetSecondFactor(place.home(), user.name()), path, request, response, model);
    }

    @PostMapping("/{user}/end")
    String end(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        return answer(users.end(place.home(), user.name()), path, request, response, model);
    }

    @PostMapping("/{user}/end-sessions")
    String endSessions(@PathVariable Map<String, String> path, Model model) {
        HomePlace place = homes.of(path, model);
        User user = found(place, path);
        sessions.end(place.home(), user, Optional.empty());
        return "redirect:" + place.base() + "/users/" + user.name();
    }

    /** Her again: as she is now, or with what is wrong. */
    String answer(
            Outcome<User> outcome,
            Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done<User>(User user) ->
                "redirect:" + homes.of(path, model).base() + "/users/" + user.name();
            case Outcome.Refused<User>(Refusal why) -> {
                refused(why, model, response);
                yield user(path, request, model);
            }
        };
    }

    private User found(HomePlace place, Map<String, String> path) {
        return users.find(place.home(), path.getOrDefault("user", "")).orElseThrow(HomePlace::notFound);
    }

    private static boolean isOwn(User user, HttpServletRequest request) {
        return Visitor.of(request)
                .filter(who -> who.user().id().equals(user.id()))
                .isPresent();
    }

    private static Optional<String> branch(Map<String, String> given) {
        return Optional.of(given.getOrDefault("branch", "").strip()).filter(code -> !code.isEmpty());
    }

    private static void refused(Refusal why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
    }

    static String told(NewUser made, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("made", made);
        return "access/told";
    }
}
