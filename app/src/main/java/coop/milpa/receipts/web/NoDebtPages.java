package coop.milpa.receipts.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.Debt;
import coop.milpa.receipts.NoDebt;
import coop.milpa.receipts.NoDebts;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's proofs of no debt: what she owes if she does, those that were issued, and a new one. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/no-debt")
@Needs(ReceiptPermissions.CERTIFY)
class NoDebtPages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final NoDebts proofs;
    private final AskedDays days;

    NoDebtPages(Cooperatives cooperatives, Members members, NoDebts proofs, AskedDays days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.proofs = proofs;
        this.days = days;
    }

    @GetMapping
    String all(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, members.asked(found, number), Form.of(given), model, response);
    }

    @PostMapping
    String issue(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        Form form = Form.of(given);
        return switch (proofs.issue(found.id(), form.request(), member.id())) {
            case Outcome.Done<NoDebt>(NoDebt issued) -> "redirect:/c/" + found.code() + "/no-debt/" + issued.number();
            case Outcome.Refused<NoDebt>(Refusal why) -> {
                form.refused("proof", why);
                yield shown(found, member, form, model, response);
            }
        };
    }

    private String shown(Cooperative cooperative, Member member, Form form, Model model, HttpServletResponse response) {
        List<Debt> owed = proofs.owed(cooperative.id(), member.id(), days.open(cooperative));
        form.show(model, response);
        model.addAttribute("member", member);
        model.addAttribute("owed", owed);
        model.addAttribute("totals", totals(owed));
        model.addAttribute("proofs", proofs.of(cooperative.id(), member.id()));
        return "receipts/no-debts";
    }

    private static List<Money> totals(List<Debt> owed) {
        Map<String, Money> sums = new TreeMap<>();
        owed.forEach(debt -> sums.merge(debt.amount().currency().getCurrencyCode(), debt.amount(), Money::plus));
        return List.copyOf(sums.values());
    }
}
