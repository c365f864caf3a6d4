package coop.milpa.portal.web;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRequests;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All that a member has, in a few words and large figures; and what she owes on her contributions. */
@Controller
@RequestMapping(Addresses.HOME)
@Needs(Needs.MEMBER)
class HomePage {

    private static final int REQUESTS = 3;

    private final Asked asked;
    private final SavingsPositions savings;
    private final Contributions contributions;
    private final TermDeposits deposits;
    private final RateCharts charts;
    private final PortalRequests requests;
    private final TenantScope tenants;

    HomePage(
            Asked asked,
            SavingsPositions savings,
            Contributions contributions,
            TermDeposits deposits,
            RateCharts charts,
            PortalRequests requests,
            TenantScope tenants) {
        this.asked = asked;
        this.savings = savings;
        this.contributions = contributions;
        this.deposits = deposits;
        this.charts = charts;
        this.requests = requests;
        this.tenants = tenants;
    }

    @GetMapping
    String home(@PathVariable String cooperative, HttpServletRequest request, Model model, Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        MemberInside who = Visitor.inside(request);
        return tenants.look(found.id(), () -> show(found, who, model, reader));
    }

    private String show(Cooperative found, MemberInside who, Model model, Locale reader) {
        LocalDate day = asked.open(found);
        model.addAttribute("name", who.member().name());
        model.addAttribute("day", day);
        model.addAttribute("accounts", open(found.id(), who));
        model.addAttribute("contributions", contributions(found.id(), who, day));
        List<TermPosition> terms = deposits.ownedBy(found.id(), who.id()).stream()
                .filter(position -> position.deposit().isOpen())
                .toList();
        model.addAttribute("terms", terms);
        model.addAttribute("products", terms.isEmpty() ? Map.of() : products(found.id(), reader));
        model.addAttribute("requests", requests.of(who, REQUESTS));
        return "portal/home";
    }

    private List<SavingsPosition> open(CooperativeId cooperative, MemberInside who) {
        return savings.ownedBy(cooperative, who.id()).stream()
                .filter(position -> !position.isClosed())
                .toList();
    }

    private Optional<ContributionPosition> contributions(CooperativeId cooperative, MemberInside who, LocalDate day) {
        return Optional.ofNullable(
                contributions.positions(cooperative, List.of(who.id()), day).get(who.id()));
    }

    private Map<String, String> products(CooperativeId cooperative, Locale reader) {
        return charts.products(cooperative).stream()
                .collect(Collectors.toMap(
                        TermProduct::code,
                        product -> reader.getLanguage().equals("en") ? product.english() : product.spanish()));
    }

    /** What she has paid in, and what she owes of it. */
    @GetMapping("/contributions")
    String contributions(@PathVariable String cooperative, HttpServletRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        MemberInside who = Visitor.inside(request);
        return tenants.look(found.id(), () -> {
            LocalDate day = asked.open(found);
            Optional<ContributionAccount> account = Optional.ofNullable(
                    contributions.accounts(found.id(), List.of(who.id())).get(who.id()));
            model.addAttribute("day", day);
            model.addAttribute("position", contributions(found.id(), who, day));
            model.addAttribute("account", account);
            return "portal/contributions";
        });
    }
}
