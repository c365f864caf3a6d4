package coop.milpa.access.web;

import coop.milpa.access.AmountLimit;
import coop.milpa.access.Role;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.Roles;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much people of a role may post at a cooperative; nobody posts at a federation or the network. */
@Controller
@Needs(UserRights.ROLES)
class RoleLimitPages {

    private final Roles roles;
    private final RolePages pages;
    private final HomePlace.Finder homes;

    RoleLimitPages(Roles roles, RolePages pages, HomePlace.Finder homes) {
        this.roles = roles;
        this.pages = pages;
        this.homes = homes;
    }

    @PostMapping("/c/{cooperative}/roles/{role}/limits")
    String limit(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        String code = pages.found(place, path).code();
        Optional<RoleRefusal> bad = Stream.of("perOperation", "perDay")
                .map(field -> given.getOrDefault(field, ""))
                .filter(text -> !text.isBlank() && !text.strip().matches("[0-9]{1,12}(\\.[0-9]{1,2})?"))
                .findFirst()
                .map(text -> new RoleRefusal.BadAmount(Input.shown(text)));
        Outcome<Role> outcome = bad.map(Outcome::<Role>refused)
                .orElseGet(() -> roles.limit(place.home(), code, Input.read(() -> limit(given))));
        return pages.answer(outcome, path, response, model);
    }

    private static AmountLimit limit(Map<String, String> given) {
        Currency currency =
                Currency.getInstance(given.getOrDefault("currency", "").strip());
        return new AmountLimit(
                given.getOrDefault("permission", ""),
                currency,
                amount(given.getOrDefault("perOperation", ""), currency),
                amount(given.getOrDefault("perDay", ""), currency));
    }

    private static Optional<Money> amount(String text, Currency currency) {
        return Optional.of(text.strip()).filter(given -> !given.isEmpty()).map(given -> Money.of(given, currency));
    }
}
