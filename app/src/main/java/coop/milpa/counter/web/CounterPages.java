package coop.milpa.counter.web;

import coop.milpa.counter.CounterLink;
import coop.milpa.counter.Visitor;
import coop.milpa.members.Member;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The window: who comes; then, for a member, what for, how much, and done. By keyboard alone. */
@Controller
@RequestMapping("/c/{cooperative}/counter")
@Needs(CounterPermissions.SERVE)
class CounterPages {

    private static final int HITS_MAX = 9;

    private final Cooperatives cooperatives;
    private final Members members;
    private final MemberSearch search;
    private final PeopleByNumber people;
    private final Drawers drawers;
    private final Serving serving;
    private final List<CounterLink> links;

    CounterPages(
            Cooperatives cooperatives,
            Members members,
            MemberSearch search,
            PeopleByNumber people,
            Drawers drawers,
            Serving serving,
            List<CounterLink> links) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.search = search;
        this.people = people;
        this.drawers = drawers;
        this.serving = serving;
        this.links = List.copyOf(links);
    }

    /**
     * Asks who comes; whoever is the only one that fits is served at once.
     *
     * @param choice  what she comes for, if that is known before she is
     */
    @GetMapping
    String who(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String choice,
            Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        drawers.show(found, model);
        model.addAttribute("asked", q.strip());
        model.addAttribute("choice", choice);
        model.addAttribute(
                "links",
                links.stream().filter(link -> Viewer.allows(link.permission())).toList());
        if (q.isBlank()) {
            return "counter/who";
        }
        MemberSearch.Found hits = search.search(found.id(), q, HITS_MAX);
        Optional<Member> only = only(hits);
        if (only.isPresent()) {
            return redirect(addressOf(found) + "/members/" + only.get().number(), choice);
        }
        Optional<Party> other = hits.hits().isEmpty() ? people.find(found.id(), q.strip()) : Optional.empty();
        if (other.isPresent()) {
            return redirect(addressOf(found) + "/others/" + other.get().id(), choice);
        }
        model.addAttribute("hits", hits);
        return "counter/who";
    }

    private static String redirect(String address, String choice) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath(address);
        if (!choice.isEmpty()) {
            to.queryParam(CounterForm.CHOICE, "{choice}");
        }
        return "redirect:"
                + to.encode().buildAndExpand(Map.of("choice", choice)).toUriString();
    }

    /** The only one that fits, or whose number it is. */
    private static Optional<Member> only(MemberSearch.Found found) {
        Optional<MemberSearch.Hit> first = found.hits().stream().findFirst();
        return first.filter(hit ->
                        hit.by() == MemberSearch.By.NUMBER || found.hits().size() == 1)
                .map(MemberSearch.Hit::member);
    }

    @GetMapping("/members/{number}")
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.filledIn(at(cooperative, number), Form.of(given), model, response);
    }

    @PostMapping("/members/{number}")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.filledIn(at(cooperative, number), Form.of(given), model, response);
    }

    @PostMapping("/members/{number}/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.check(at(cooperative, number), Form.of(given), model, response);
    }

    @PostMapping("/members/{number}/done")
    String carryOut(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return serving.carryOut(at(cooperative, number), Form.of(given), model, response);
    }

    /** Somebody else's yes is asked for, or taken on the spot. */
    @PostMapping("/members/{number}/approval")
    String sign(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Form form = Form.of(given);
        return serving.sign(at(cooperative, number), form, Signing.person(form, request), model, response);
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/counter";
    }

    private At at(String code, String number) {
        Cooperative cooperative = AskedCooperative.of(cooperatives, code);
        Member member = members.find(cooperative.id(), number)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND, "members.unknown-member", addressOf(cooperative), Input.shown(number)));
        return new At(
                cooperative,
                Visitor.of(member),
                addressOf(cooperative) + "/members/" + member.number(),
                member.number());
    }
}
