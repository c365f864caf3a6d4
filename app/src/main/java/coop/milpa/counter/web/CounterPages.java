package coop.milpa.counter.web;

import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.Slip;
import coop.milpa.counter.web.CounterForm.Asked;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The window: who comes, what for, how much; what it will come to; done, and the slip. By keyboard alone. */
@Controller
@RequestMapping("/c/{cooperative}/counter")
@Needs(CounterPermissions.SERVE)
class CounterPages {

    private static final int HITS_MAX = 9;

    private final Cooperatives cooperatives;
    private final Members members;
    private final MemberSearch search;
    private final Counter counter;
    private final CounterForm window;
    private final Drawers drawers;
    private final Words words;

    CounterPages(
            Cooperatives cooperatives,
            Members members,
            MemberSearch search,
            Counter counter,
            CounterForm window,
            Drawers drawers,
            Words words) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.search = search;
        this.counter = counter;
        this.window = window;
        this.drawers = drawers;
        this.words = words;
    }

    /** Who is served. */
    private record At(Cooperative cooperative, Member member) {}

    /** Asks who comes; whoever is the only one that fits is served at once. */
    @GetMapping
    String who(@PathVariable String cooperative, @RequestParam(defaultValue = "") String q, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        drawers.show(found, model);
        model.addAttribute("asked", q.strip());
        if (q.isBlank()) {
            return "counter/who";
        }
        MemberSearch.Found hits = search.search(found.id(), q, HITS_MAX);
        Optional<Member> only = only(hits);
        if (only.isPresent()) {
            return "redirect:" + addressOf(found) + "/members/" + only.get().number();
        }
        model.addAttribute("hits", hits);
        return "counter/who";
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
        return filledIn(at(cooperative, number), Form.of(given), model, response);
    }

    @PostMapping("/members/{number}")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(cooperative, number), Form.of(given), model, response);
    }

    @PostMapping("/members/{number}/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number);
        Form form = Form.of(given);
        return window.read(at.cooperative(), at.member(), form)
                .map(asked -> switch (counter.rehearse(asked.order(), asked.counted())) {
                    case Outcome.Refused<CounterDone>(Refusal why) -> refused(at, form, why, model, response);
                    case Outcome.Done<CounterDone>(CounterDone would) -> {
                        form.show(model, response);
                        show(at, model);
                        model.addAttribute("asked", asked.order());
                        model.addAttribute("answers", answers(at, asked, would));
                        yield "counter/check";
                    }
                })
                .orElseGet(() -> filledIn(at, form, model, response));
    }

    @PostMapping("/members/{number}/done")
    String carryOut(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number);
        Form form = Form.of(given);
        return window.read(at.cooperative(), at.member(), form)
                .map(asked -> switch (counter.carryOut(asked.order(), asked.counted())) {
                    case Outcome.Refused<Slip>(Refusal why) -> refused(at, form, why, model, response);
                    case Outcome.Done<Slip>(Slip slip) ->
                        "redirect:" + addressOf(at.cooperative()) + "/slips/" + slip.code();
                })
                .orElseGet(() -> filledIn(at, form, model, response));
    }

    private List<Answer> answers(At at, Asked asked, CounterDone would) {
        var reader = LocaleContextHolder.getLocale();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(
                "page.counter.member", at.member().name() + " · " + at.member().number()));
        answers.add(new Answer(
                "page.counter.what", words.said(asked.order().choice().words(), reader)));
        answers.add(new Answer("page.counter." + asked.order().choice().direction(), words.money(would.cash())));
        would.parts().forEach(part -> answers.add(new Answer(part.words(), words.money(part.amount()))));
        asked.order()
                .choice()
                .balance()
                .ifPresent(money -> answers.add(new Answer("page.counter.before", words.money(money))));
        would.balance().ifPresent(money -> answers.add(new Answer("page.counter.after", words.money(money))));
        answers.addAll(window.others(asked));
        return answers;
    }

    private String refused(At at, Form form, Refusal why, Model model, HttpServletResponse response) {
        form.refused(field(why), why);
        return filledIn(at, form, model, response);
    }

    private static String field(Refusal why) {
        if (why.code().startsWith("receipts.source")) {
            return CounterForm.SOURCE;
        }
        return why.code().startsWith("members.") ? CounterForm.EXECUTOR : CounterForm.AMOUNT;
    }

    private String filledIn(At at, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, model);
        model.addAttribute("choices", window.choices(at.cooperative(), at.member()));
        return "counter/serve";
    }

    private void show(At at, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("member", at.member());
        model.addAttribute(
                "address",
                addressOf(at.cooperative()) + "/members/" + at.member().number());
        model.addAttribute("notes", drawers.values(at.cooperative(), drawers.show(at.cooperative(), model)));
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/counter";
    }

    private At at(String code, String number) {
        Cooperative cooperative = AskedCooperative.of(cooperatives, code);
        return new At(
                cooperative,
                members.find(cooperative.id(), number)
                        .orElseThrow(() -> new PageProblem(
                                HttpStatus.NOT_FOUND,
                                "members.unknown-member",
                                addressOf(cooperative),
                                Input.shown(number))));
    }
}
