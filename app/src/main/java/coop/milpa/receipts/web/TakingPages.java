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
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
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

/** Takes one sum of a member in cash: shows what it pays, takes it, and leads to the receipt. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/receipts")
@Needs(ReceiptPermissions.TAKE)
class TakingPages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Receipts receipts;
    private final TakingForm taking;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    TakingPages(
            Cooperatives cooperatives,
            Members members,
            Receipts receipts,
            TakingForm taking,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.receipts = receipts;
        this.taking = taking;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    /** Whose receipt it is. */
    private record Payer(Cooperative cooperative, Member member) {}

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
        Payer payer = payer(cooperative, number);
        Form form = TakingForm.withoutParts(given);
        Optional<ReceiptOrder> order = taking.read(payer.cooperative(), payer.member(), form);
        if (order.isEmpty()) {
            return filledIn(payer, form, model, response);
        }
        return switch (shown(payer, form, order.get())) {
            case Outcome.Refused<Split>(Refusal why) -> refused(payer, form, why, model, response);
            case Outcome.Done<Split>(Split split) -> {
                TakingForm.with(form, split).show(model, response);
                model.addAttribute("cooperative", payer.cooperative());
                model.addAttribute("member", payer.member());
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
        Payer payer = payer(cooperative, number);
        Form form = Form.of(given);
        Optional<ReceiptOrder> order = taking.read(payer.cooperative(), payer.member(), form);
        if (order.isEmpty()) {
            return filledIn(payer, form, model, response);
        }
        var command = new TakeReceipt(payer.cooperative().id(), form.request(), order.get());
        return switch (receipts.take(command)) {
            case Outcome.Refused<Receipt>(Refusal why) -> refused(payer, form, why, model, response);
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                notices.tell(Message.of(
                        "receipts.taken", receipt.sum(), receipt.number().toString()));
                yield "redirect:/c/" + payer.cooperative().code() + "/receipts/" + receipt.number();
            }
        };
    }

    /** How it would be divided, if taking it would not be refused. */
    private Outcome<Split> shown(Payer payer, Form form, ReceiptOrder order) {
        var cooperative = payer.cooperative().id();
        Outcome<Split> split = receipts.preview(cooperative, order);
        var command = new TakeReceipt(cooperative, form.request(), order);
        return split instanceof Outcome.Done<Split>
                        && tenants.rehearse(cooperative, () -> receipts.take(command))
                                instanceof Outcome.Refused<Receipt>(Refusal why)
                ? Outcome.refused(why)
                : split;
    }

    private List<Answer> answers(Payer payer, ReceiptOrder order, Form form) {
        return List.of(
                new Answer(
                        "page.receipts.member",
                        payer.member().name() + " · " + payer.member().number()),
                new Answer("field.receipts.sum", words.money(order.sum())),
                new Answer("field.receipts.executor", taking.executor(payer.cooperative(), payer.member(), form)),
                new Answer("field.receipts.ordering", taking.ordering(payer.cooperative(), payer.member(), form)),
                new Answer("field.receipts.beneficiary", taking.beneficiary(payer.cooperative(), payer.member(), form)),
                new Answer("field.receipts.source", form.text("source")),
                new Answer("field.receipts.branch", taking.branchName(payer.cooperative(), form)));
    }

    private String refused(Payer payer, Form form, Refusal why, Model model, HttpServletResponse response) {
        form.refused(why.code().startsWith("receipts.source") ? "source" : "sum", why);
        return filledIn(payer, form, model, response);
    }

    private String filledIn(Payer payer, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", payer.cooperative());
        model.addAttribute("member", payer.member());
        model.addAttribute("branches", taking.branches(payer.cooperative()));
        return "receipts/new-receipt";
    }

    private Payer payer(String code, String number) {
        Cooperative cooperative = AskedCooperative.of(cooperatives, code);
        Member member = members.find(cooperative.id(), number)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-member",
                        "/c/" + cooperative.code() + "/search",
                        Input.shown(number)));
        return new Payer(cooperative, member);
    }
}
