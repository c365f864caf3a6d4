package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.web.OfferedProducts.Offered;
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
import java.util.Locale;
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

/** A new account: whose and which product, with what that promises and costs; then its first deposit. */
@Controller
@RequestMapping("/c/{cooperative}/accounts")
@Needs(SavingsInTheMenu.OPERATE)
class OpeningPages {

    private final AskedAccount asked;
    private final Members members;
    private final OfferedProducts products;
    private final WindowForm window;
    private final SavingsOperations operations;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    OpeningPages(
            AskedAccount asked,
            Members members,
            OfferedProducts products,
            WindowForm window,
            SavingsOperations operations,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.members = members;
        this.products = products;
        this.window = window;
        this.operations = operations;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    /** An account that is asked for, with what was understood of who asks. */
    private record Wanted(OpenSavings command, Member owner, Offered product, WindowForm.Window window) {}

    /** Without a member and a product it asks for these first. */
    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Wanted> wanted = read(found, form, reader);
        if (wanted.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        Outcome<SavingsAccount> would =
                tenants.rehearse(found.id(), () -> operations.open(wanted.get().command()));
        if (would instanceof Outcome.Refused<SavingsAccount>(Refusal why)) {
            form.refused(field(why), why);
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("product", wanted.get().product());
        model.addAttribute("answers", answers(found, wanted.get(), reader));
        return "savings/check-opening";
    }

    @PostMapping
    String open(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Wanted> wanted = read(found, form, reader);
        if (wanted.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (operations.open(wanted.get().command())) {
            case Outcome.Refused<SavingsAccount>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<SavingsAccount>(SavingsAccount account) -> {
                notices.tell(Message.of("savings.act.OPENING", account.terms().number()));
                yield "redirect:" + AskedAccount.addressOf(found, account);
            }
        };
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        Optional<Member> member = member(cooperative, form);
        if (!form.text("member").isEmpty() && member.isEmpty() && form.errorOf("member") == null) {
            form.wrong("member", unknownMember(form));
        }
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("member", member);
        List<Offered> offered = products.of(cooperative, asked.open(cooperative), reader);
        Optional<Offered> chosen = offered.stream()
                .filter(each -> each.key().equals(form.text("product")))
                .findFirst();
        model.addAttribute("chosen", chosen);
        model.addAttribute("offered", offered);
        model.addAttribute("branches", window.branches(cooperative));
        model.addAttribute("everyMonths", everyMonths(reader));
        return member.isPresent() && chosen.isPresent() ? "savings/open-account" : "savings/choose-product";
    }

    private Optional<Wanted> read(Cooperative cooperative, Form form, Locale reader) {
        Optional<Member> owner = form.needed("member")
                .flatMap(number -> member(cooperative, form).or(() -> form.wrong("member", unknownMember(form))));
        Optional<Offered> product = form.needed("product")
                .flatMap(key -> products.of(cooperative, asked.open(cooperative), reader).stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .or(() -> form.wrong("product", notOffered(key))));
        if (owner.isEmpty() || product.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> first = form.money("first", product.get().currency());
        first.filter(Money::isPositive).ifPresent(deposit -> depositAllowed());
        Optional<Quotas> quotas = product.get().hasQuotas() ? quotas(form, product.get()) : Optional.empty();
        Optional<WindowForm.Window> who =
                window.read(cooperative, form, owner.get().party());
        if (first.isEmpty() || who.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var command = new OpenSavings(
                who.get().order(),
                owner.get().number(),
                product.get().product().code(),
                first.get(),
                who.get().cash(),
                quotas);
        return Optional.of(new Wanted(command, owner.get(), product.get(), who.get()));
    }

    /** A first deposit is a deposit: whoever may not take one opens accounts without. */
    private static void depositAllowed() {
        if (Viewer.ofThisRequest().filter(who -> who.may(MoneyActs.DEPOSIT)).isEmpty()) {
            throw new PageProblem(HttpStatus.FORBIDDEN, "access.not-allowed", "/");
        }
    }

    private static Optional<Quotas> quotas(Form form, Offered product) {
        var amount = form.money("quota", product.currency());
        var first = form.day("firstDue");
        var every = form.needed("everyMonths");
        var count = form.needed("count");
        if (amount.isEmpty() || first.isEmpty() || every.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Quotas(
                    amount.get(), Integer.parseInt(every.get()), first.get(), Integer.parseInt(count.get())));
        } catch (IllegalArgumentException e) {
            return form.wrong("count", Message.of("savings.form.no-plan"));
        }
    }

    private List<Answer> answers(Cooperative cooperative, Wanted wanted, Locale reader) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(
                "page.savings.owner",
                wanted.owner().name() + " · " + wanted.owner().number()));
        answers.add(new Answer("page.savings.product", wanted.product().name()));
        answers.add(
                new Answer("field.savings.first", words.money(wanted.command().first())));
        wanted.command().quotas().ifPresent(plan -> {
            answers.add(new Answer("field.savings.quota", words.money(plan.amount())));
            answers.add(new Answer(
                    "field.savings.everyMonths",
                    everyMonths(reader).getOrDefault(String.valueOf(plan.everyMonths()), "")));
            answers.add(new Answer("field.savings.firstDue", words.day(plan.firstDue(), reader)));
            answers.add(new Answer("field.savings.count", String.valueOf(plan.count())));
        });
        answers.addAll(window.answers(cooperative, wanted.window(), true));
        return answers;
    }

    private Map<String, String> everyMonths(Locale reader) {
        return products.everyMonths(reader);
    }

    private Optional<Member> member(Cooperative cooperative, Form form) {
        return members.find(cooperative.id(), form.text("member"));
    }

    private static Message unknownMember(Form form) {
        return Message.of("savings.form.unknown-member", Input.shown(form.text("member")));
    }

    private static Message notOffered(String product) {
        return Message.of(new OperationRefusal.NotOffered(Input.shown(product)));
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "savings.not-a-member", "savings.age-outside-limits", "savings.no-guardian" -> "member";
            case "savings.not-offered" -> "product";
            case "savings.no-quotas", "savings.quotas-not-taken" -> "count";
            default ->
                why.code().startsWith("receipts.source")
                        ? WindowForm.SOURCE
                        : why.code().startsWith("members.") ? WindowForm.EXECUTOR : "first";
        };
    }
}
