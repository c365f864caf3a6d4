package coop.milpa.termdeposits.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All deposits of a cooperative that are not closed, with totals, and what ends in the weeks or months to come. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits")
@Needs(TermsInTheMenu.READ)
class TermListPages {

    private static final int ROWS = 50;

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final RateCharts charts;
    private final Maturities maturities;
    private final Members members;

    TermListPages(
            AskedDeposit asked, TermDeposits deposits, RateCharts charts, Maturities maturities, Members members) {
        this.asked = asked;
        this.deposits = deposits;
        this.charts = charts;
        this.maturities = maturities;
        this.members = members;
    }

    @GetMapping
    String all(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "month") String by,
            Model model) {
        Cooperative found = asked.cooperative(cooperative);
        LocalDate open = asked.open(found);
        long from = AskedDeposit.number(after).orElse(0L);
        List<TermPosition> some = deposits.open(found.id(), from, ROWS + 1);
        List<TermPosition> shown = some.stream().limit(ROWS).toList();
        Maturities.By grouping = by.equals("week") ? Maturities.By.WEEK : Maturities.By.MONTH;
        model.addAttribute("by", grouping);
        model.addAttribute("cooperative", found);
        model.addAttribute("positions", shown);
        model.addAttribute("more", some.size() > ROWS);
        model.addAttribute("owners", owners(found, shown));
        model.addAttribute("products", products(found));
        model.addAttribute("sums", deposits.sums(found.id()));
        model.addAttribute("toTell", maturities.countToTell(found.id(), open));
        model.addAttribute(
                "planned", maturities.planned(found.id(), new Books.Period(open, open.plusYears(1)), grouping));
        return "termdeposits/all";
    }

    private Map<MemberId, Member> owners(Cooperative cooperative, List<TermPosition> shown) {
        Set<MemberId> ids =
                shown.stream().map(position -> position.deposit().owner()).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : members.named(cooperative.id(), ids);
    }

    private Map<String, TermProduct> products(Cooperative cooperative) {
        return charts.products(cooperative.id()).stream().collect(Collectors.toMap(TermProduct::code, one -> one));
    }
}
