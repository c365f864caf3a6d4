package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts on an account what keeps its money, because an authority ordered it or its owner agreed. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}/orders/{order}")
@Needs(SavingsInTheMenu.BLOCK)
class BlockPages {

    private final AskedAccount asked;
    private final SavingsPositions positions;
    private final OfficeOrders orders;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    BlockPages(
            AskedAccount asked,
            SavingsPositions positions,
            OfficeOrders orders,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.positions = positions;
        this.orders = orders;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    /** What an address names. */
    private record At(Cooperative cooperative, SavingsAccount account, OfficeOrder order) {

        String holds() {
            return AskedAccount.addressOf(cooperative, account) + "/holds";
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String order,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(cooperative, number, order), Form.of(given), reader, model, response);
    }

    @PostMapping
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String order,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(cooperative, number, order), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String order,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number, order);
        Form form = Form.of(given);
        Optional<Supplier<Outcome<Boolean>>> work = orders.read(at.cooperative(), at.account(), at.order(), form);
        if (work.isPresent()
                && tenants.rehearse(at.cooperative().id(), work.get()) instanceof Outcome.Refused<Boolean>(var why)) {
            form.refused(field(at.order(), why), why);
        }
        if (work.isEmpty() || !form.isRight()) {
            return filledIn(at, form, reader, model, response);
        }
        form.show(model, response);
        show(at, model);
        model.addAttribute("answers", answers(at, form, reader));
        return "savings/check-order";
    }

    @PostMapping("/done")
    String carryOut(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String order,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(cooperative, number, order);
        Form form = Form.of(given);
        Optional<Supplier<Outcome<Boolean>>> work = orders.read(at.cooperative(), at.account(), at.order(), form);
        if (work.isPresent()) {
            switch (work.get().get()) {
                case Outcome.Refused<Boolean>(Refusal why) -> form.refused(field(at.order(), why), why);
                case Outcome.Done<Boolean> done -> {
                    notices.tell(Message.of("savings.order-done." + at.order(), number));
                    return "redirect:" + at.holds();
                }
            }
        }
        return filledIn(at, form, reader, model, response);
    }

    private String filledIn(At at, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, model);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (HoldSavings.Reason reason : HoldSavings.Reason.values()) {
            reasons.put(reason.name(), inWords(reason.name(), reader));
        }
        model.addAttribute("reasons", reasons);
        return "savings/order";
    }

    private void show(At at, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("account", at.account());
        model.addAttribute("order", at.order());
        model.addAttribute(
                "position",
                positions
                        .of(at.cooperative().id(), at.account().terms().number())
                        .orElseThrow());
    }

    /** Everything was read before: what is empty is left out. */
    private List<Answer> answers(At at, Form form, Locale reader) {
        var currency = at.account().terms().currency();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("page.savings.account", at.account().terms().number()));
        if (at.order() == OfficeOrder.HOLD) {
            form.money("amount", currency)
                    .ifPresent(amount -> answers.add(new Answer("field.savings.amount", words.money(amount))));
            answers.add(new Answer("field.savings.why", inWords(form.text("why"), reader)));
            String until = form.text("lastDay").isEmpty()
                    ? words.said(Message.of("savings.order.until-released"), reader)
                    : form.day("lastDay").map(day -> words.day(day, reader)).orElse("");
            answers.add(new Answer("field.savings.lastDay", until));
            return answers;
        }
        answers.add(new Answer("field.savings.authority", form.text("authority")));
        answers.add(new Answer("field.savings.case", form.text("case")));
        if (at.order() == OfficeOrder.GARNISH) {
            String limit = form.text("limit").isEmpty()
                    ? words.said(Message.of("savings.order.all"), reader)
                    : form.money("limit", currency).map(words::money).orElse("");
            answers.add(new Answer("field.savings.limit", limit));
            answers.add(new Answer("field.savings.others", form.text("others")));
        }
        return answers;
    }

    private String inWords(String reason, Locale reader) {
        return words.said(Message.of("enum.savings.hold." + reason), reader);
    }

    private static String field(OfficeOrder order, Refusal why) {
        if (order == OfficeOrder.HOLD) {
            return "amount";
        }
        boolean ofOthers = why.code().equals("savings.unknown-account")
                || why.code().equals("savings.not-the-debtors")
                || why.code().equals("savings.other-currency");
        return order == OfficeOrder.GARNISH && ofOthers ? "others" : "authority";
    }

    private At at(String code, String number, String order) {
        Cooperative cooperative = asked.cooperative(code);
        SavingsAccount account = asked.account(cooperative, number);
        OfficeOrder named = OfficeOrder.of(order)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-act",
                        AskedAccount.addressOf(cooperative, account),
                        Input.shown(order)));
        return new At(cooperative, account, named);
    }
}
