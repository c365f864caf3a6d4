package coop.milpa.termdeposits.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A deposit, and its certificate, as a page and as a PDF. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/{number}")
@Needs(TermsInTheMenu.READ)
class CertificatePages {

    private static final String TEMPLATE = "termdeposits/certificate";

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final Paper paper;

    CertificatePages(AskedDeposit asked, TermDeposits deposits, Paper paper) {
        this.asked = asked;
        this.deposits = deposits;
        this.paper = paper;
    }

    @GetMapping
    String deposit(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Map<String, Object> variables = variables(cooperative, number);
        model.addAllAttributes(variables);
        Cooperative found = asked.cooperative(cooperative);
        model.addAttribute("pledges", deposits.pledges(found.id(), Long.parseLong(number)));
        return "termdeposits/deposit";
    }

    @GetMapping("/certificate")
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        model.addAllAttributes(variables(cooperative, number));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String cooperative, @PathVariable String number, Locale reader) {
        var sheet = new Paper.Sheet(TEMPLATE, variables(cooperative, number), reader, Paper.Size.A4);
        return paper.answer(sheet, "term-deposit-" + number + ".pdf");
    }

    private Map<String, Object> variables(String cooperative, String number) {
        Cooperative found = asked.cooperative(cooperative);
        return Map.of("cooperative", found, "sheet", asked.sheet(found, number), "open", asked.open(found));
    }
}
