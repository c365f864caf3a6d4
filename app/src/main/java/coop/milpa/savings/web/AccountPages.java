package coop.milpa.savings.web;

import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.InterestSoFar;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One savings account: what is in it, what moved, what it earned and how that came about, what holds for it. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}")
@Needs(SavingsInTheMenu.READ)
class AccountPages {

    private final Cooperatives cooperatives;
    private final SavingsPositions positions;
    private final AccountHeads heads;
    private final Statements statements;
    private final EarnedInterest interest;
    private final ProductTerms terms;
    private final Days days;
    private final TenantScope tenants;

    AccountPages(
            Cooperatives cooperatives,
            SavingsPositions positions,
            AccountHeads heads,
            Statements statements,
            EarnedInterest interest,
            ProductTerms terms,
            Days days,
            TenantScope tenants) {
        this.cooperatives = cooperatives;
        this.positions = positions;
        this.heads = heads;
        this.statements = statements;
        this.interest = interest;
        this.terms = terms;
        this.days = days;
        this.tenants = tenants;
    }

    @GetMapping
    String account(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            Locale reader) {
        Cooperative found = named(cooperative);
        return tenants.look(found.id(), () -> show(found, number, given, model, reader));
    }

    private String show(Cooperative found, String number, Map<String, String> given, Model model, Locale reader) {
        SavingsPosition position = position(found, number);
        SavingsAccount account = position.account();
        LocalDate open = open(found);
        var asked = new AskedDays(given, addressOf(found, account));
        Statement statement = statements
                .of(found.id(), number, asked.period(account.terms().openedOn(), open))
                .orElseThrow();
        LocalDate on = asked.day("on").orElse(open);
        var published = terms.of(found.id())
                .of(position.product().code(), account.terms().currency());
        head(found, position, open, model);
        model.addAttribute("statement", statement);
        model.addAttribute("page", MovementPage.of(statement, asked.page()));
        BalancePicture.of(statement).ifPresent(picture -> model.addAttribute("trend", picture));
        soFar(found, position).ifPresent(earned -> model.addAttribute("soFar", earned));
        model.addAttribute("on", on);
        model.addAttribute("earning", terms.earning(published, on, reader));
        model.addAttribute("rules", terms.rules(published, account.terms().currency(), on, reader));
        return "savings/account";
    }

    /** The days of one period that was given, named by its last; else those that were not given yet. */
    @GetMapping("/interest")
    String interest(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = named(cooperative);
        SavingsPosition position = position(found, number);
        SavingsAccount account = position.account();
        var asked = new AskedDays(given, addressOf(found, account) + "/interest");
        var all = interest.of(found.id(), account.id());
        Optional<LocalDate> through = asked.day("through");
        Optional<InterestView> view = through.isPresent()
                ? all.stream()
                        .filter(paid -> paid.period().to().equals(through.get()))
                        .findFirst()
                        .flatMap(paid -> interest.explain(found.id(), account.id(), paid.period()))
                        .map(InterestView::of)
                : soFar(found, position).map(InterestView::of);
        head(found, position, open(found), model);
        model.addAttribute("through", through);
        model.addAttribute("view", view);
        model.addAttribute("given", GivenInterest.of(all, account.terms().currency()));
        return "savings/interest";
    }

    private void head(Cooperative cooperative, SavingsPosition position, LocalDate open, Model model) {
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("position", position);
        model.addAttribute("head", heads.of(cooperative.id(), position, open));
        model.addAttribute("open", open);
    }

    /** What is earned in a closed account was given when it was closed. */
    private Optional<InterestSoFar> soFar(Cooperative cooperative, SavingsPosition position) {
        return position.isClosed()
                ? Optional.empty()
                : interest.soFar(cooperative.id(), position.account().id());
    }

    private LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    private Cooperative named(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    private SavingsPosition position(Cooperative cooperative, String number) {
        return positions
                .of(cooperative.id(), number)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-account",
                        "/c/" + cooperative.code() + "/search",
                        Input.shown(number)));
    }

    private static String addressOf(Cooperative cooperative, SavingsAccount account) {
        List<String> segments =
                List.of("c", cooperative.code(), "accounts", account.terms().number());
        return UriComponentsBuilder.newInstance()
                .pathSegment(segments.toArray(String[]::new))
                .encode()
                .toUriString();
    }
}
