package coop.milpa.counter.web;

import coop.milpa.counter.Counter;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Slips;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Members;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The slip of an operation: as it was done, and printed; each printing is counted, and a copy says which it is. */
@Controller
@RequestMapping("/c/{cooperative}/counter/slips/{code}")
@Needs(CounterPermissions.SERVE)
class SlipPages {

    private static final String TEMPLATE = "counter/slip";

    private final Cooperatives cooperatives;
    private final AskedSlip asked;
    private final Slips slips;
    private final Counter counter;
    private final Members members;
    private final Parties parties;
    private final Drawers drawers;
    private final Paper paper;

    SlipPages(
            Cooperatives cooperatives,
            AskedSlip asked,
            Slips slips,
            Counter counter,
            Members members,
            Parties parties,
            Drawers drawers,
            Paper paper) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.slips = slips;
        this.counter = counter;
        this.members = members;
        this.parties = parties;
        this.drawers = drawers;
        this.paper = paper;
    }

    @GetMapping
    String page(@PathVariable String cooperative, @PathVariable String code, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        Slip slip = asked.slip(found, code);
        model.addAllAttributes(variables(found, slip, 0));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        model.addAttribute("more", counter.moreAbout(slip).map(CounterPages.addressOf(found)::concat));
        drawers.show(found, model);
        return TEMPLATE;
    }

    /** The paper for a printer, counted: on a roll of 80 mm, or A5. */
    @PostMapping("/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String code,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        Slip slip = asked.slip(found, code);
        int number = slips.printed(found.id(), slip.code());
        Map<String, Object> variables = variables(found, slip, number);
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.ROLL));
        return paper.answer(sheet, slip.code() + ".pdf");
    }

    /** @param printing  which printing it is; none on the screen */
    private Map<String, Object> variables(Cooperative cooperative, Slip slip, int printing) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("cooperative", cooperative);
        variables.put("slip", slip);
        variables.put("cash", slips.cash(cooperative.id(), slip));
        variables.put("person", person(cooperative.id(), slip.what().whose()));
        variables.put("printing", printing);
        variables.put("undone", slips.isUndone(cooperative.id(), slip));
        variables.put("check", paper.address() + "/slips/" + cooperative.code() + "/" + slip.code());
        return variables;
    }

    /** Her name, and a member's number. */
    private String person(CooperativeId cooperative, Slip.Whose whose) {
        return switch (whose) {
            case Slip.Whose.OfMember(MemberId id) ->
                members.find(cooperative, id)
                        .map(member -> member.name() + " (" + member.number() + ")")
                        .orElse("");
            case Slip.Whose.OfOther(PartyId id) ->
                parties.find(cooperative, id).map(Party::name).orElse("");
        };
    }
}
