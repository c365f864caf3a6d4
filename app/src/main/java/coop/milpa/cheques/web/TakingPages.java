package coop.milpa.cheques.web;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeBanks;
import coop.milpa.cheques.Cheques;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** A cheque is taken into a savings account: what stands on it, then what it comes to, then it is done. */
@Controller
@RequestMapping("/c/{cooperative}/cheques")
@Needs(ChequesInTheMenu.TAKE)
class TakingPages {

    private final AskedCheque asked;
    private final TakingForm reading;
    private final Cheques cheques;
    private final ChequeBanks banks;
    private final Members members;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    TakingPages(
            AskedCheque asked,
            TakingForm reading,
            Cheques cheques,
            ChequeBanks banks,
            Members members,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.reading = reading;
        this.cheques = cheques;
        this.banks = banks;
        this.members = members;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<TakeCheque> command = reading.read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        return switch (tenants.rehearse(found.id(), () -> cheques.take(command.get()))) {
            case Outcome.Refused<Cheque>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<Cheque>(Cheque would) -> {
                form.show(model, response);
                model.addAttribute("answers", answers(found, would, reader));
                yield "cheques/check";
            }
        };
    }

    @PostMapping
    String take(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<TakeCheque> command = reading.read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        return switch (cheques.take(command.get())) {
            case Outcome.Refused<Cheque>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<Cheque>(Cheque cheque) -> {
                notices.tell(Message.of(
                        "cheques.taken", cheque.paper().amount(), cheque.into().number()));
                yield "redirect:" + AskedCheque.addressOf(found) + "/" + cheque.number();
            }
        };
    }

    private List<Answer> answers(Cooperative cooperative, Cheque would, Locale reader) {
        Cheque.Paper paper = would.paper();
        var owner = would.into().owner();
        Optional<BankTerms> terms = banks.inForce(cooperative.id(), paper.bank(), asked.open(cooperative));
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(
                "cheques.list.account",
                would.into().number() + " · "
                        + members.find(cooperative.id(), owner)
                                .map(Member::name)
                                .orElse("–")));
        answers.add(new Answer("cheques.list.bank", terms.map(BankTerms::name).orElse(paper.bank())));
        answers.add(new Answer("cheques.list.cheque", paper.account() + " · " + paper.number()));
        answers.add(new Answer("cheques.list.drawer", paper.drawer()));
        answers.add(new Answer("field.cheques.dated", words.day(paper.dated(), reader)));
        answers.add(new Answer("cheques.list.amount", words.money(paper.amount())));
        if (would.into().tax().isPositive()) {
            answers.add(new Answer("page.cheques.tax", words.money(would.into().tax())));
        }
        answers.add(new Answer("page.cheques.kept", words.money(would.into().kept(paper.amount()))));
        terms.ifPresent(of -> answers.add(new Answer(
                "page.cheques.free-after",
                words.said(Message.of("cheques.business-days", of.clearingDays()), reader))));
        return answers;
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "cheques.unknown-bank" -> TakingForm.BANK;
            case "cheques.dated-ahead" -> TakingForm.DATED;
            case "cheques.seen-before" -> TakingForm.CHEQUE;
            default -> TakingForm.ACCOUNT;
        };
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        Map<String, String> choices = new LinkedHashMap<>();
        banks.board(cooperative.id(), asked.open(cooperative))
                .forEach(terms -> choices.put(terms.bank(), terms.name()));
        model.addAttribute("banks", choices);
        model.addAttribute("serves", !form.isRight() || reading.serves(cooperative));
        return "cheques/new";
    }
}
