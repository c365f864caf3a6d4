package coop.milpa.savings.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The certificate of balance of a member, of all her accounts or one, on a day; as a page and as a PDF. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}")
@Needs(SavingsInTheMenu.READ)
class CertificatePages {

    private static final String TEMPLATE = "savings/certificate";

    private final AskedAccount asked;
    private final Members members;
    private final SavingsPositions positions;
    private final CertifiedBalances balances;
    private final Paper paper;

    CertificatePages(
            AskedAccount asked, Members members, SavingsPositions positions, CertifiedBalances balances, Paper paper) {
        this.asked = asked;
        this.members = members;
        this.positions = positions;
        this.balances = balances;
        this.paper = paper;
    }

    @GetMapping("/balance-certificate")
    String page(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        model.addAllAttributes(variables(cooperative, number, given));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    @GetMapping("/balance-certificate.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Map<String, Object> variables = variables(cooperative, number, given);
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.A4);
        return paper.answer(sheet, "balance-" + variables.get("on") + ".pdf");
    }

    private Map<String, Object> variables(String cooperative, String number, Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        Member member = members.asked(found, number);
        LocalDate open = asked.open(found);
        String back = "/c/" + found.code() + "/members/" + member.number() + "/balance-certificate";
        LocalDate day = new AskedDays(given, back).day("on").orElseGet(() -> asked.lastClosed(found));
        if (day.isAfter(open) || day.isBefore(found.booksFrom())) {
            throw new PageProblem(
                    HttpStatus.BAD_REQUEST, "savings.day-without-books", back, day.toString(), open.toString());
        }
        String only = given.getOrDefault("account", "");
        var shown = positions.ownedBy(found.id(), member.id()).stream()
                .filter(position ->
                        only.isEmpty() || position.account().terms().number().equals(only))
                .toList();
        Map<String, Object> variables = new HashMap<>();
        variables.put("cooperative", found);
        variables.put("member", member);
        variables.put("on", day);
        variables.put("open", open);
        variables.put("only", only);
        variables.put("certified", balances.of(found.id(), shown, day));
        return variables;
    }
}
