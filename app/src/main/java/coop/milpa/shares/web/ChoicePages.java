package coop.milpa.shares.web;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a member wishes to be paid what she is given of surpluses: one field, which may be changed any day. */
@Controller
@RequestMapping("/c/{cooperative}/shares/choices/{number}")
@Needs(SharesInTheMenu.CHOOSE)
class ChoicePages {

    private static final String WAY = "way";

    private final AskedYear asked;
    private final Surpluses surpluses;
    private final Words words;
    private final Notices notices;

    ChoicePages(AskedYear asked, Surpluses surpluses, Words words, Notices notices) {
        this.asked = asked;
        this.surpluses = surpluses;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Member member = asked.member(found, number);
        Optional<Way> now = surpluses.chosen(found.id(), member.id());
        Form form = Form.of(given);
        return filledIn(
                now.map(way -> form.filledWith(Map.of(WAY, way.name()))).orElse(form), member, reader, model, response);
    }

    @PostMapping
    String choose(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Member member = asked.member(found, number);
        Form form = Form.of(given);
        Optional<Way> way = form.needed(WAY).flatMap(text -> ProposalPages.way(form, text));
        if (way.isEmpty()) {
            return filledIn(form, member, reader, model, response);
        }
        surpluses.choose(found.id(), member.id(), way.get());
        notices.tell(Message.of("shares.chosen", member.name()));
        return "redirect:/c/" + found.code() + "/members/" + member.number();
    }

    private String filledIn(Form form, Member member, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("member", member);
        model.addAttribute("ways", ProposalPages.ways(words, reader));
        return "shares/choice";
    }
}
