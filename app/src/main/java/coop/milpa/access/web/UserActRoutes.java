package coop.milpa.access.web;

import coop.milpa.access.User;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Requests;
import coop.milpa.web.Needs;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letting people in by another system, and all that is done to them afterwards. */
@ForPrograms
@RequestMapping(path = ForPrograms.COOPERATIVE + "/users", consumes = MediaType.APPLICATION_JSON_VALUE)
@Needs(UserRights.USERS)
class UserActRoutes {

    private final AskedUser asked;
    private final UserActs acts;
    private final Requests requests;

    UserActRoutes(AskedUser asked, UserActs acts, Requests requests) {
        this.asked = asked;
        this.acts = acts;
        this.requests = requests;
    }

    /** Her one-time password is in this answer and nowhere else. */
    @PostMapping
    ResponseEntity<String> create(@PathVariable String cooperative, Call call, Locale reader) {
        asked.home(cooperative);
        return unkept(requests.carryOut(call, acts.create(), reader));
    }

    @PutMapping("/{user}/rights")
    ResponseEntity<String> rights(
            @PathVariable String cooperative, @PathVariable String user, Call call, Locale reader) {
        return requests.carryOut(call, acts.rights(found(cooperative, user), call.tags()), reader);
    }

    /** Her new password is in this answer and nowhere else. */
    @PostMapping("/{user}/reset")
    ResponseEntity<String> reset(
            @PathVariable String cooperative, @PathVariable String user, Call call, Locale reader) {
        return unkept(requests.carryOut(call, acts.reset(found(cooperative, user)), reader));
    }

    @PostMapping("/{user}/reset-second-factor")
    ResponseEntity<String> resetSecondFactor(
            @PathVariable String cooperative, @PathVariable String user, Call call, Locale reader) {
        return requests.carryOut(call, acts.resetSecondFactor(found(cooperative, user)), reader);
    }

    @PostMapping("/{user}/end")
    ResponseEntity<String> end(@PathVariable String cooperative, @PathVariable String user, Call call, Locale reader) {
        return requests.carryOut(call, acts.end(found(cooperative, user)), reader);
    }

    @PostMapping("/{user}/end-sessions")
    ResponseEntity<String> endSessions(
            @PathVariable String cooperative, @PathVariable String user, Call call, Locale reader) {
        return requests.carryOut(call, acts.endSessions(found(cooperative, user)), reader);
    }

    private User found(String cooperative, String user) {
        return asked.of(asked.home(cooperative), user);
    }

    /** Nobody between here and the system keeps it. */
    private static ResponseEntity<String> unkept(ResponseEntity<String> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }
}
