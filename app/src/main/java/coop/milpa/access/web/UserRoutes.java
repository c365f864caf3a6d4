package coop.milpa.access.web;

import coop.milpa.access.OpenSessions;
import coop.milpa.access.Roles;
import coop.milpa.access.User;
import coop.milpa.access.web.UserText.RightsText;
import coop.milpa.access.web.UserText.SessionText;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What other systems see of who may sign in. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
@Needs(UserRights.USERS)
class UserRoutes {

    private final AskedUser asked;
    private final OpenSessions sessions;
    private final Roles roles;
    private final Answers answers;

    UserRoutes(AskedUser asked, OpenSessions sessions, Roles roles, Answers answers) {
        this.asked = asked;
        this.sessions = sessions;
        this.roles = roles;
        this.answers = answers;
    }

    /** All in one part, by name, those too who may sign in no more. */
    @GetMapping("/users")
    ResponseEntity<String> all(@PathVariable String cooperative) {
        return answers.list(new Slice<>(asked.all(asked.home(cooperative)), Optional.empty()));
    }

    @GetMapping("/users/{user}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String user, HttpServletRequest request) {
        return answers.one(asked.told(asked.of(asked.home(cooperative), user)), request);
    }

    @GetMapping("/users/{user}/rights")
    ResponseEntity<String> rights(
            @PathVariable String cooperative, @PathVariable String user, HttpServletRequest request) {
        return answers.one(RightsText.of(asked.told(asked.of(asked.home(cooperative), user))), request);
    }

    /** The latest first. */
    @GetMapping("/users/{user}/sessions")
    ResponseEntity<String> sessions(@PathVariable String cooperative, @PathVariable String user) {
        User found = asked.of(asked.home(cooperative), user);
        List<SessionText> all = sessions.of(found).stream().map(SessionText::of).toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    /** Who holds together what is to be kept apart. */
    @GetMapping("/united-duties")
    ResponseEntity<String> united(@PathVariable String cooperative) {
        CooperativeId home = asked.home(cooperative);
        return answers.list(new Slice<>(roles.united(home), Optional.empty()));
    }
}
