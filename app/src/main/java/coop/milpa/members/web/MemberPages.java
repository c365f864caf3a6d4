package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.MemberPanel;
import coop.milpa.members.MemberPanel.Shown;
import coop.milpa.members.Members;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows all that a member of a cooperative has with it. */
@Controller
@RequestMapping("/c/{cooperative}")
@Needs(MembersInTheMenu.READ)
class MemberPages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final MemberFacts facts;
    private final List<MemberPanel> panels;
    private final Days days;
    private final TenantScope tenants;

    MemberPages(
            Cooperatives cooperatives,
            Members members,
            MemberFacts facts,
            ObjectProvider<MemberPanel> panels,
            Days days,
            TenantScope tenants) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.facts = facts;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(MemberPanel::order))
                .toList();
        this.days = days;
        this.tenants = tenants;
    }

    @GetMapping("/members/{number}")
    String member(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = named(cooperative, model);
        return tenants.look(found.id(), () -> show(found, number, model));
    }

    private String show(Cooperative found, String number, Model model) {
        Member member = members.asked(found, number);
        LocalDate day = days.open(found.id()).orElse(found.booksFrom());
        List<Shown> shown = panels.stream()
                .filter(MemberPages::isForWhoeverLooks)
                .flatMap(panel -> panel.of(found.id(), member.id(), day).stream())
                .toList();
        model.addAttribute("member", member);
        model.addAttribute("facts", facts.of(found.id(), member, day));
        model.addAttribute("panels", shown);
        model.addAttribute("totals", totals(shown));
        model.addAttribute("mayOpenFile", Viewer.allows(MembersInTheMenu.FILE));
        model.addAttribute("mayLook", Viewer.allows(MembersInTheMenu.IMAGES));
        model.addAttribute("day", day);
        return "members/member";
    }

    private static boolean isForWhoeverLooks(MemberPanel panel) {
        return panel.permission().map(Viewer::allows).orElse(true);
    }

    /** All that the cooperative owes her, by currency. */
    private static List<Money> totals(List<Shown> shown) {
        Map<String, Money> sums = shown.stream()
                .flatMap(panel -> panel.owed().stream())
                .collect(Collectors.toMap(
                        money -> money.currency().getCurrencyCode(), money -> money, Money::plus, TreeMap::new));
        return List.copyOf(sums.values());
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
