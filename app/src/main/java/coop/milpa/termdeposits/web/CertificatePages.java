package coop.milpa.termdeposits.web;

import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A deposit, and its certificate, as a page and on paper. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/{number}")
@Needs(TermsInTheMenu.READ)
class CertificatePages {

    private static final String TEMPLATE = "termdeposits/certificate";

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final IssuedPapers issued;
    private final Paper paper;

    CertificatePages(AskedDeposit asked, TermDeposits deposits, IssuedPapers issued, Paper paper) {
        this.asked = asked;
        this.deposits = deposits;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping
    String deposit(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        model.addAllAttributes(variables(found, asked.sheet(found, number)));
        model.addAttribute("pledges", deposits.pledges(found.id(), Long.parseLong(number)));
        return "termdeposits/deposit";
    }

    @GetMapping("/certificate")
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        model.addAllAttributes(variables(found, sheet));
        model.addAttribute("imprint", issued.shown(found.id(), CertificatePaper.of(sheet.deposit())));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> preview(@PathVariable String cooperative, @PathVariable String number, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return answer(found, asked.sheet(found, number), Imprint.PREVIEW, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/certificate/prints")
    ResponseEntity<byte[]> print(@PathVariable String cooperative, @PathVariable String number, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        Imprint imprint = issued.printed(found.id(), CertificatePaper.of(sheet.deposit()));
        return answer(found, sheet, imprint, reader);
    }

    private ResponseEntity<byte[]> answer(Cooperative found, TermSheet sheet, Imprint imprint, Locale reader) {
        Map<String, Object> variables = new HashMap<>(variables(found, sheet));
        variables.put("imprint", imprint);
        var printed = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.A4);
        return paper.answer(printed, "term-deposit-" + sheet.deposit().number() + ".pdf");
    }

    private Map<String, Object> variables(Cooperative found, TermSheet sheet) {
        return Map.of("cooperative", found, "sheet", sheet, "open", asked.open(found));
    }
}
