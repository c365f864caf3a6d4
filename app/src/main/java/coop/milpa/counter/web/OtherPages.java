package coop.milpa.counter.web;

import coop.milpa.counter.Visitor;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The window for somebody who is no member, but whom the register of people knows by her document. */
@Controller
@RequestMapping("/c/{cooperative}/counter/others/{party}")
@Needs(CounterPermissions.SERVE)
class OtherPages {

    private final Cooperatives cooperatives;
    private final Parties parties;
    private final Serving serving;

    OtherPages(Cooperatives cooperatives, Parties parties, Serving serving) {
        this.cooperatives = cooperatives;
        this.parties = parties;
        this.serving = serving;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String party,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.filledIn(at(cooperative, party), Form.of(given), model, response);
    }

    @PostMapping
    String again(
            @PathVariable String cooperative,
            @PathVariable String party,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.filledIn(at(cooperative, party), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String party,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.check(at(cooperative, party), Form.of(given), model, response);
    }

    @PostMapping("/done")
    String carryOut(
            @PathVariable String cooperative,
            @PathVariable String party,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.carryOut(at(cooperative, party), Form.of(given), model, response);
    }

    /** Somebody else's yes is asked for, or taken on the spot. */
    @PostMapping("/approval")
    String sign(
            @PathVariable String cooperative,
            @PathVariable String party,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Form form = Form.of(given);
        return serving.sign(at(cooperative, party), form, Signing.person(form, request), model, response);
    }

    static String addressOf(Cooperative cooperative, PartyId party) {
        return CounterPages.addressOf(cooperative) + "/others/" + party;
    }

    private At at(String code, String party) {
        Cooperative cooperative = AskedCooperative.of(cooperatives, code);
        Party found = Input.parsed(party, PartyId::parse)
                .flatMap(id -> parties.find(cooperative.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "counter.unknown-person",
                        CounterPages.addressOf(cooperative),
                        Input.shown(party)));
        return new At(cooperative, Visitor.of(found), addressOf(cooperative, found.id()), "");
    }
}
