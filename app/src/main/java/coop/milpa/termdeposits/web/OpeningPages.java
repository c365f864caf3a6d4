package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new deposit: whose, how much and for how long; then what it comes to; then it is opened. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits")
@Needs(TermsInTheMenu.OPERATE)
class OpeningPages {

    private static final int MONTHS_MAX = 600;

    private final AskedDeposit asked;
    private final Members members;
    private final TermChoices choices;
    private final TermWindow window;
    private final TermDeposits deposits;
    private final RateCharts charts;
    private final TenantScope tenants;
    private final Notices notices;

    OpeningPages(
            AskedDeposit asked,
            Members members,
            TermChoices choices,
            TermWindow window,
            TermDeposits deposits,
            RateCharts charts,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.members = members;
        this.choices = choices;
        this.window = window;
        this.deposits = deposits;
        this.charts = charts;
        this.tenants = tenants;
        this.notices = notices;
    }

    /** Without a member it asks for her first. */
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
        Optional<OpenTermDeposit> command = read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        Outcome<TermDeposit> would = tenants.rehearse(found.id(), () -> deposits.open(command.get()));
        if (would instanceof Outcome.Refused<TermDeposit>(Refusal why)) {
            form.refused(field(why), why);
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute(
                "member", members.find(found.id(), command.get().owner()).orElseThrow());
        model.addAttribute("instructions", command.get().instructions());
        model.addAttribute("cash", command.get().from() instanceof Means.Cash);
        if (charts.quote(found.id(), command.get().asked(), asked.open(found))
                instanceof Outcome.Done<Quote>(Quote quote)) {
            model.addAttribute("quote", quote);
        }
        return "termdeposits/check-opening";
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
        Optional<OpenTermDeposit> command = read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (deposits.open(command.get())) {
            case Outcome.Refused<TermDeposit>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<TermDeposit>(TermDeposit deposit) -> {
                notices.tell(Message.of("termdeposits.opened", Long.toString(deposit.number())));
                yield "redirect:/c/" + found.code() + "/term-deposits/" + deposit.number();
            }
        };
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        Optional<Member> member = members.find(cooperative.id(), form.text("member"));
        if (!form.text("member").isEmpty() && member.isEmpty() && form.errorOf("member") == null) {
            form.wrong("member", unknownMember(form));
        }
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("member", member);
        model.addAttribute("products", choices.products(cooperative, reader));
        model.addAttribute("payouts", choices.payouts(reader));
        model.addAttribute("renewals", choices.renewals(reader));
        member.ifPresent(owner -> {
            model.addAttribute("accounts", window.accounts(cooperative, owner.id()));
            model.addAttribute("money", choices.money(cooperative, owner.id(), reader));
        });
        model.addAttribute("branches", window.branches(cooperative));
        return "termdeposits/open";
    }

    private Optional<OpenTermDeposit> read(Cooperative cooperative, Form form) {
        Optional<Member> owner = form.needed("member")
                .flatMap(number -> members.find(cooperative.id(), number))
                .or(() -> form.wrong("member", unknownMember(form)));
        Optional<String> product = form.needed("product");
        Optional<Money> amount = form.money("amount", cooperative.currency());
        Optional<Integer> months = months(form);
        Optional<Payout> payout = one(form, "payout", Payout.values());
        Optional<Renewal> renewal = one(form, "renewal", Renewal.values());
        Optional<String> into = form.needed("into");
        Optional<TermWindow.Window> who =
                owner.flatMap(member -> window.read(cooperative, form, member.party(), "from"));
        if (!form.isRight() || who.isEmpty()) {
            return Optional.empty();
        }
        var wanted = new Quote.Asked(
                product.orElseThrow(), amount.orElseThrow(), months.orElseThrow(), payout.orElseThrow());
        return Optional.of(new OpenTermDeposit(
                who.get().order(),
                owner.orElseThrow().number(),
                wanted,
                new OpenTermDeposit.Instructions(renewal.orElseThrow(), into.orElseThrow()),
                who.get().means()));
    }

    private static Optional<Integer> months(Form form) {
        return form.needed("months")
                .flatMap(text -> text.matches("\\d{1,3}") && Integer.parseInt(text) <= MONTHS_MAX
                        ? Optional.of(Integer.valueOf(text))
                        : form.wrong("months", Message.of("termdeposits.form.months", Input.shown(text))));
    }

    private static <E extends Enum<E>> Optional<E> one(Form form, String field, E[] of) {
        String text = form.text(field);
        return Stream.of(of)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .or(() -> form.wrong(field, Message.of("web.form.missing")));
    }

    private static Message unknownMember(Form form) {
        return Message.of("termdeposits.form.unknown-member", Input.shown(form.text("member")));
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "termdeposits.not-a-member" -> "member";
            case "termdeposits.unknown-product", "termdeposits.not-offered" -> "product";
            case "termdeposits.no-rate" -> "months";
            case "termdeposits.payout-not-offered" -> "payout";
            case "termdeposits.savings-not-hers" -> "into";
            default ->
                why.code().startsWith("receipts.source")
                        ? TermWindow.SOURCE
                        : why.code().startsWith("members.") ? TermWindow.EXECUTOR : "amount";
        };
    }
}
