package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.kernel.ActorId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.List;
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

/** A cheque by its number: how far it is, and what whoever brought it leaves with. */
@Controller
@RequestMapping("/c/{cooperative}/cheques")
@Needs(ChequesInTheMenu.READ)
class ChequePaperPages {

    private static final String TEMPLATE = "cheques/cheque";

    private final AskedCheque asked;
    private final Members members;
    private final Actors actors;
    private final IssuedPapers issued;
    private final Paper paper;

    ChequePaperPages(AskedCheque asked, Members members, Actors actors, IssuedPapers issued, Paper paper) {
        this.asked = asked;
        this.members = members;
        this.actors = actors;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping("/{number}")
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Cheque cheque = asked.cheque(found, number);
        model.addAllAttributes(variables(found, cheque, issued.shown(found.id(), ChequePaper.of(cheque))));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        return answer(variables(found, asked.cheque(found, number), Imprint.PREVIEW), number, size, reader);
    }

    /** The paper for a printer, counted: on a roll of 80 mm, or A5. */
    @PostMapping("/{number}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Cheque cheque = asked.cheque(found, number);
        Imprint imprint = issued.printed(found.id(), ChequePaper.of(cheque));
        return answer(variables(found, cheque, imprint), number, size, reader);
    }

    private ResponseEntity<byte[]> answer(
            Map<String, Object> variables, String number, Optional<String> size, Locale reader) {
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.ROLL));
        return paper.answer(sheet, "cheque-" + number + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, Cheque cheque, Imprint imprint) {
        ActorId taker = cheque.taken().by();
        Optional<Actor> cashier = Optional.ofNullable(
                actors.named(cooperative.id(), List.of(taker)).get(taker));
        Optional<Member> owner = members.find(cooperative.id(), cheque.into().owner());
        return Map.of(
                "cooperative",
                cooperative,
                "cheque",
                cheque,
                "member",
                owner.map(Member::name).orElse("–"),
                "cashier",
                cashier.map(Actor::name).orElse("–"),
                "imprint",
                imprint);
    }
}
