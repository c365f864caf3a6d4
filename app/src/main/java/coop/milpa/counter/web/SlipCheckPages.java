package coop.milpa.counter.web;

import coop.milpa.counter.SlipCode;
import coop.milpa.counter.Slips;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells whoever holds a slip whether the cooperative made it, and nothing about people. For everybody. */
@Controller
@RequestMapping("/slips/{issuer}/{code}")
@Needs(Needs.NOTHING)
class SlipCheckPages {

    private final Cooperatives cooperatives;
    private final Slips slips;

    SlipCheckPages(Cooperatives cooperatives, Slips slips) {
        this.cooperatives = cooperatives;
        this.slips = slips;
    }

    /** An unknown cooperative is told like an unknown code. */
    @GetMapping
    String check(@PathVariable String issuer, @PathVariable String code, Model model, HttpServletResponse response) {
        Optional<Cooperative> cooperative = cooperatives.byCode(issuer);
        Optional<Slips.Shown> shown =
                cooperative.flatMap(found -> SlipCode.read(code).flatMap(read -> slips.check(found.id(), read)));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "issuer", cooperative.filter(found -> shown.isPresent()).map(Cooperative::name));
        model.addAttribute("code", SlipCode.read(code).map(SlipCode::inHalves).orElse(Input.shown(code)));
        if (shown.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "counter/checked-slip";
    }
}
