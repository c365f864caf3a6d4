package coop.milpa.receipts.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.web.TakingForm.Asked;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes one sum of a member: shows what it pays, takes it, and leads to the receipt. Each way has its own address and
 * permission, which stand on its class.
 */
abstract class TakingPages {

    private final Parts parts;
    private final Way way;

    TakingPages(Parts parts, Way way) {
        this.parts = parts;
        this.way = way;
    }

    /** In which way a sum comes. */
    enum Way {
        /** Somebody stands there, with cash or to pay out of savings. */
        WINDOW,
        /** It came by transfer, and waits in clearing. */
        TRANSFER
    }

    /** What it takes. */
    @Component
    record Parts(
            Cooperatives cooperatives,
            Members members,
            Receipts receipts,
            TakingForm taking,
            TenantScope tenants,
            Words words,
            Notices notices) {}

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(payer(cooperative, number), TakingForm.withoutParts(given), model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(payer(cooperative, number), TakingForm.withoutParts(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked payer = payer(cooperative, number);
        Form form = TakingForm.withoutParts(given);
        Optional<ReceiptOrder> order = parts.taking().read(payer, form);
        if (order.isEmpty()) {
            return filledIn(payer, form, model, response);
        }
        return switch (shown(payer, form, order.get())) {
            case Outcome.Refused<Split>(Refusal why) -> refused(payer, form, why, model, response);
            case Outcome.Done<Split>(Split split) -> {
                TakingForm.with(form, split).show(model, response);
                show(payer, model);
                model.addAttribute("split", split);
                model.addAttribute("sum", order.get().sum());
                model.addAttribute("answers", answers(payer, order.get(), form));
                yield "receipts/check-receipt";
            }
        };
    }

    @PostMapping
    String take(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked payer = payer(cooperative, number);
        Form form = Form.of(given);
        Optional<ReceiptOrder> order = parts.taking().read(payer, form);
        if (order.isEmpty()) {
            return filledIn(payer, form, model, response);
        }
        var command = new TakeReceipt(payer.cooperative().id(), form.request(), order.get());
        return switch (parts.receipts().take(command)) {
            case Outcome.Refused<Receipt>(Refusal why) -> refused(payer, form, why, model, response);
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                parts.notices()
                        .tell(Message.of(
                                "receipts.taken",
                                receipt.sum(),
                                receipt.number().toString()));
                yield "redirect:/c/" + payer.cooperative().code() + "/receipts/" + receipt.number();
            }
        };
    }

    /** How it would be divided, if taking it would not be refused. */
    private Outcome<Split> shown(Asked payer, Form form, ReceiptOrder order) {
        var cooperative = payer.cooperative().id();
        Outcome<Split> split = parts.receipts().preview(cooperative, order);
        var command = new TakeReceipt(cooperative, form.request(), order);
        return split instanceof Outcome.Done<Split>
                        && parts.tenants()
                                        .rehearse(
                                                cooperative,
                                                () -> parts.receipts().take(command))
                                instanceof Outcome.Refused<Receipt>(Refusal why)
                ? Outcome.refused(why)
                : split;
    }

    private List<Answer> answers(Asked payer, ReceiptOrder order, Form form) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(
                "page.receipts.member",
                payer.member().name() + " · " + payer.member().number()));
        answers.add(new Answer("field.receipts.sum", parts.words().money(order.sum())));
        answers.addAll(parts.taking().answers(payer, form));
        return answers;
    }

    private String refused(Asked payer, Form form, Refusal why, Model model, HttpServletResponse response) {
        form.refused(field(why), why);
        return filledIn(payer, form, model, response);
    }

    private static String field(Refusal why) {
        if (why.code().startsWith("receipts.source")) {
            return "source";
        }
        return why.code().equals("receipts.not-her-savings") ? "tender" : "sum";
    }

    private String filledIn(Asked payer, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("branches", parts.taking().branches(payer.cooperative()));
        model.addAttribute("tenders", parts.taking().tenders(payer));
        show(payer, model);
        return "receipts/new-receipt";
    }

    private void show(Asked payer, Model model) {
        model.addAttribute("cooperative", payer.cooperative());
        model.addAttribute("member", payer.member());
        model.addAttribute("window", way == Way.WINDOW);
        model.addAttribute(
                "address",
                "/c/" + payer.cooperative().code() + "/members/"
                        + payer.member().number() + (way == Way.WINDOW ? "/receipts" : "/transfers"));
    }

    private Asked payer(String code, String number) {
        Cooperative cooperative = AskedCooperative.of(parts.cooperatives(), code);
        Member member = parts.members().asked(cooperative, number);
        return new Asked(cooperative, member, way);
    }
}
