package coop.milpa.access.web;

import coop.milpa.access.AmountLimit;
import coop.milpa.access.Role;
import coop.milpa.access.Roles;
import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Roles for other systems: those that come with the program, and those of the cooperative's own. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/roles")
@Needs(UserRights.ROLES)
class RoleRoutes {

    private final AskedUser asked;
    private final Roles roles;
    private final RoleActs acts;
    private final Requests requests;
    private final Answers answers;

    RoleRoutes(AskedUser asked, Roles roles, RoleActs acts, Requests requests, Answers answers) {
        this.asked = asked;
        this.roles = roles;
        this.acts = acts;
        this.requests = requests;
        this.answers = answers;
    }

    /** How much people of the role may post under a permission. */
    record LimitText(String permission, String currency, Optional<Amount> perOperation, Optional<Amount> perDay) {

        static LimitText of(AmountLimit limit) {
            return new LimitText(
                    limit.permission(),
                    limit.currency().getCurrencyCode(),
                    limit.perOperation().map(Amount::of),
                    limit.perDay().map(Amount::of));
        }
    }

    /**
     * A role.
     *
     * @param own  whether it was made here and may be changed
     * @param secondFactor  whether its people come in by more than a password
     */
    record RoleText(
            String code,
            String spanish,
            String english,
            boolean own,
            boolean secondFactor,
            List<String> permissions,
            List<LimitText> limits) {

        static RoleText of(Role role) {
            return new RoleText(
                    role.code(),
                    role.spanish(),
                    role.english(),
                    role.isOwn(),
                    role.secondFactor(),
                    List.copyOf(role.permissions()),
                    role.limits().stream().map(LimitText::of).toList());
        }
    }

    /** All roles, and the permissions that one of the cooperative's own may hold. */
    record AllText(List<RoleText> items, List<String> grantable) {}

    @GetMapping
    ResponseEntity<String> all(@PathVariable String cooperative) {
        CooperativeId home = asked.home(cooperative);
        return answers.list(
                new AllText(roles.of(home).stream().map(RoleText::of).toList(), List.copyOf(roles.grantable(home))));
    }

    @GetMapping("/{role}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String role, HttpServletRequest request) {
        return answers.one(RoleText.of(found(cooperative, role)), request);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> make(@PathVariable String cooperative, Call call, Locale reader) {
        asked.home(cooperative);
        return requests.carryOut(call, acts.make(), reader);
    }

    @PutMapping(path = "/{role}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> change(
            @PathVariable String cooperative, @PathVariable String role, Call call, Locale reader) {
        String code = found(cooperative, role).code();
        return requests.carryOut(call, acts.change(code, call.tags()), reader);
    }

    @PostMapping(path = "/{role}/limits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> limit(
            @PathVariable String cooperative, @PathVariable String role, Call call, Locale reader) {
        String code = found(cooperative, role).code();
        return requests.carryOut(call, acts.limit(code), reader);
    }

    private Role found(String cooperative, String role) {
        return roles.find(asked.home(cooperative), role)
                .orElseThrow(() -> InAddress.unknown("access.unknown-role", role));
    }
}
