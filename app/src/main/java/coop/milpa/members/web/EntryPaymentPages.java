package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.PayForApplication;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes cash of applicants towards what they must pay before they are members. */
@Controller
@RequestMapping("/c/{cooperative}/applications/{application}/payment")
@Needs(MembersInTheMenu.CASH)
class EntryPaymentPages {

    private static final String AMOUNT = "amount";

    private final AskedApplication asked;
    private final Admissions admissions;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    EntryPaymentPages(
            AskedApplication asked, Admissions admissions, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.admissions = admissions;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    /** Filled in with all that is missing, which is what is paid as a rule. */
    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String application,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Application applied = asked.application(found, application);
        Money missing = missing(found, applied);
        Map<String, String> usual =
                missing.isPositive() ? Map.of(AMOUNT, words.amount(missing.minor(), missing.currency())) : Map.of();
        return filledIn(found, applied, Form.of(Map.of()).filledWith(usual), model, response);
    }

    @PostMapping
    String again(
            @PathVariable String cooperative,
            @PathVariable String application,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return filledIn(found, asked.application(found, application), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String application,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Application applied = asked.application(found, application);
        Form form = Form.of(given);
        Optional<PayForApplication> command = command(found, applied, form);
        if (command.isPresent()
                && tenants.rehearse(found.id(), () -> admissions.pay(command.get()))
                        instanceof Outcome.Refused<Application>(Refusal why)) {
            form.refused(AMOUNT, why);
        }
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, applied, form, model, response);
        }
        Money paid = command.get().amount();
        Money before = missing(found, applied);
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("applied", applied);
        model.addAttribute(
                "answers",
                List.of(
                        new Answer("members.name", asked.name(found, applied.party())),
                        new Answer("members.payment.missing", words.money(before)),
                        new Answer("field.members.amount", words.money(paid)),
                        new Answer("members.payment.left", words.money(before.minus(paid)))));
        return "members/check-payment";
    }

    @PostMapping("/done")
    String pay(
            @PathVariable String cooperative,
            @PathVariable String application,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Application applied = asked.application(found, application);
        Form form = Form.of(given);
        Optional<PayForApplication> command = command(found, applied, form);
        if (command.isEmpty()) {
            return filledIn(found, applied, form, model, response);
        }
        return switch (admissions.pay(command.get())) {
            case Outcome.Refused<Application>(Refusal why) -> {
                form.refused(AMOUNT, why);
                yield filledIn(found, applied, form, model, response);
            }
            case Outcome.Done<Application> done -> {
                String name = asked.name(found, applied.party());
                notices.tell(Message.of("members.payment.done", command.get().amount(), name));
                yield "redirect:" + AskedApplication.addressOf(found, applied);
            }
        };
    }

    private String filledIn(
            Cooperative cooperative, Application application, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("applied", application);
        model.addAttribute("name", asked.name(cooperative, application.party()));
        model.addAttribute("missing", missing(cooperative, application));
        return "members/payment";
    }

    private static Optional<PayForApplication> command(Cooperative cooperative, Application application, Form form) {
        return form.money(AMOUNT, cooperative.currency())
                .flatMap(amount -> amount.isPositive()
                        ? Optional.of(amount)
                        : form.wrong(AMOUNT, Message.of("members.form.not-positive")))
                .map(amount -> new PayForApplication(cooperative.id(), form.request(), application.id(), amount));
    }

    private Money missing(Cooperative cooperative, Application application) {
        Money nothing = Money.zero(cooperative.currency());
        return admissions
                .payment(cooperative.id(), application.id())
                .map((EntryPayment payment) -> payment.missing(nothing))
                .orElse(nothing);
    }
}
