package coop.milpa.savings.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

/** What is done at the window with an account: fill in, see what it will come to, do it, and the receipt. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}/operations/{act}")
@Needs(SavingsInTheMenu.OPERATE)
class ActPages {

    private final AskedAccount asked;
    private final SavingsPositions positions;
    private final Members members;
    private final WindowForm window;
    private final AccountActs acts;
    private final Words words;
    private final Notices notices;

    ActPages(
            AskedAccount asked,
            SavingsPositions positions,
            Members members,
            WindowForm window,
            AccountActs acts,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.positions = positions;
        this.members = members;
        this.window = window;
        this.acts = acts;
        this.words = words;
        this.notices = notices;
    }

    /** What an address names. */
    private record At(Cooperative cooperative, SavingsPosition position, Act act) {

        String address() {
            return AskedAccount.addressOf(cooperative, position.account());
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(cooperative, number, act), Form.of(given), model, response);
    }

    @PostMapping
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(cooperative, number, act), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number, act);
        Form form = Form.of(given);
        Optional<AskedAct> wanted = read(at, form);
        if (wanted.isEmpty()) {
            return filledIn(at, form, model, response);
        }
        return switch (acts.rehearse(wanted.get())) {
            case Outcome.Refused<CarriedOut>(Refusal why) -> refused(at, form, why, model, response);
            case Outcome.Done<CarriedOut>(CarriedOut would) -> {
                form.show(model, response);
                show(at, model);
                model.addAttribute("answers", answers(at, wanted.get(), would));
                yield "savings/check-act";
            }
        };
    }

    @PostMapping("/done")
    String carryOut(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number, act);
        Form form = Form.of(given);
        Optional<AskedAct> wanted = read(at, form);
        if (wanted.isEmpty()) {
            return filledIn(at, form, model, response);
        }
        return switch (acts.carryOut(wanted.get())) {
            case Outcome.Refused<CarriedOut>(Refusal why) -> refused(at, form, why, model, response);
            case Outcome.Done<CarriedOut>(CarriedOut done) -> {
                notices.tell(Message.of("savings.act." + at.act(), number, done.amount()));
                yield "redirect:" + at.address()
                        + done.entry().map(entry -> "/receipts/" + entry).orElse("");
            }
        };
    }

    private String filledIn(At at, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, model);
        model.addAttribute("branches", window.branches(at.cooperative()));
        return "savings/act";
    }

    private String refused(At at, Form form, Refusal why, Model model, HttpServletResponse response) {
        form.refused(field(at.act(), why), why);
        return filledIn(at, form, model, response);
    }

    private void show(At at, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("position", at.position());
        model.addAttribute("act", at.act());
        model.addAttribute("owner", owner(at));
    }

    private Optional<AskedAct> read(At at, Form form) {
        Money nothing = Money.zero(at.position().account().terms().currency());
        Optional<Money> amount = at.act().hasAmount() ? form.money("amount", nothing.currency()) : Optional.of(nothing);
        String other = at.act() == Act.TRANSFER ? form.needed("to").orElse("") : "";
        PartyId owner = owner(at)
                .map(Member::party)
                .orElse(new PartyId(at.position().account().terms().owner().value()));
        Optional<WindowForm.Window> who = window.read(at.cooperative(), form, owner);
        return form.isRight() && amount.isPresent() && who.isPresent()
                ? Optional.of(new AskedAct(at.act(), at.position(), amount.get(), other, who.get()))
                : Optional.empty();
    }

    private List<Answer> answers(At at, AskedAct wanted, CarriedOut would) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("page.savings.account", wanted.number()));
        answers.add(new Answer("page.savings.owner", owner(at).map(Member::name).orElse("–")));
        if (at.act() == Act.TRANSFER) {
            answers.add(new Answer("field.savings.to", otherInWords(at, wanted.other())));
        }
        if (at.act() != Act.WAKING) {
            answers.add(new Answer("page.savings.act." + at.act() + ".amount", words.money(would.amount())));
            cost(answers, "fee", would.costs().fee());
            cost(answers, "penalty", would.costs().penalty());
            cost(answers, "tax", would.costs().tax());
            answers.add(new Answer(
                    "page.savings.act.before",
                    words.money(at.position().figures().balance())));
            answers.add(new Answer("page.savings.act.after", words.money(would.balance())));
        }
        answers.addAll(
                window.answers(at.cooperative(), wanted.window(), at.act().movesCash()));
        return answers;
    }

    private void cost(List<Answer> answers, String which, Money cost) {
        if (!cost.isZero()) {
            answers.add(new Answer("page.savings.act." + which, words.money(cost)));
        }
    }

    /** Whose account takes, so that a wrong digit is seen. */
    private String otherInWords(At at, String number) {
        Optional<MemberId> owner = positions
                .of(at.cooperative().id(), number)
                .map(other -> other.account().terms().owner());
        return number
                + owner.flatMap(id -> members.find(at.cooperative().id(), id))
                        .map(member -> " · " + member.name())
                        .orElse("");
    }

    /** The field where a refusal can be mended. */
    private static String field(Act act, Refusal why) {
        String code = why.code();
        if (code.startsWith("receipts.source")) {
            return WindowForm.SOURCE;
        }
        if (act == Act.TRANSFER && (code.equals("savings.same-account") || code.equals("savings.unknown-account"))) {
            return "to";
        }
        return code.startsWith("members.") || !act.hasAmount() ? WindowForm.EXECUTOR : "amount";
    }

    private Optional<Member> owner(At at) {
        return members.find(
                at.cooperative().id(), at.position().account().terms().owner());
    }

    private At at(String code, String number, String act) {
        Cooperative cooperative = asked.cooperative(code);
        String account = asked.account(cooperative, number).terms().number();
        SavingsPosition position = positions.of(cooperative.id(), account).orElseThrow();
        Act named = Act.of(act)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-act",
                        AskedAccount.addressOf(cooperative, position.account()),
                        Input.shown(act)));
        if (Viewer.ofThisRequest().filter(who -> who.may(named.permission())).isEmpty()) {
            throw new PageProblem(HttpStatus.FORBIDDEN, "access.not-allowed", "/");
        }
        return new At(cooperative, position, named);
    }
}
