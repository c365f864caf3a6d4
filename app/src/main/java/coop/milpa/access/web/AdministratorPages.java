package coop.milpa.access.web;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.web.Needs;
import coop.milpa.web.StarterRole;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the network says who administers a cooperative or a federation; what she does there is hers to say. */
@Controller
@RequestMapping("/network/administrators")
@Needs(UserRights.ADMINISTRATORS)
class AdministratorPages {

    private final Users users;
    private final Cooperatives cooperatives;

    AdministratorPages(Users users, Cooperatives cooperatives) {
        this.users = users;
        this.cooperatives = cooperatives;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("bodies", cooperatives.all());
        model.asMap().putIfAbsent("given", Map.of());
        return "access/administrators";
    }

    @PostMapping
    String appoint(@RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
        Cooperative body =
                cooperatives.byCode(given.getOrDefault("body", "").strip()).orElseThrow(HomePlace::notFound);
        String name = given.getOrDefault("name", "").strip();
        String fullName = given.getOrDefault("fullName", "").strip();
        var command =
                new CreateUser(body.id(), name, fullName, Optional.empty(), new TreeSet<>(List.of(role(body.grade()))));
        return switch (users.create(command)) {
            case Outcome.Done<NewUser>(NewUser made) -> UserPages.told(made, model, response);
            case Outcome.Refused<NewUser>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("why", why);
                model.addAttribute("given", given);
                yield form(model);
            }
        };
    }

    private static String role(Grade grade) {
        return (grade == Grade.FIRST ? StarterRole.ADMINISTRATOR : StarterRole.FEDERATION_ADMINISTRATOR).code();
    }
}
