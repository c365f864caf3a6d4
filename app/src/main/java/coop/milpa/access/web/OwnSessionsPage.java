package coop.milpa.access.web;

import coop.milpa.access.OpenSessions;
import coop.milpa.access.SessionId;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.platform.Calendars;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is signed in, and ending what one has forgotten somewhere. */
@Controller
@RequestMapping(OwnSessionsPage.ADDRESS)
@Needs(Needs.SIGN_IN)
class OwnSessionsPage {

    static final String ADDRESS = "/sessions";

    private final OpenSessions sessions;
    private final Calendars calendars;

    OwnSessionsPage(OpenSessions sessions, Calendars calendars) {
        this.sessions = sessions;
        this.calendars = calendars;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        SignedIn who = Visitor.of(request).orElseThrow();
        ZoneId zone = calendars.zone(who.user().home());
        model.addAttribute(
                "sessions",
                sessions.own(token(request)).stream()
                        .map(session -> ShownSession.of(session, zone))
                        .toList());
        return "access/sessions";
    }

    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String session, HttpServletRequest request) {
        SessionId id = Input.named(() -> new SessionId(UUID.fromString(session)));
        sessions.endOwn(token(request), id);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request) {
        sessions.endOthers(token(request));
        return "redirect:" + ADDRESS;
    }

    private static SessionToken token(HttpServletRequest request) {
        return SessionCookie.of(request).orElseThrow();
    }
}
