package coop.milpa.origination.web;

import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The contract of what was granted, with its schedule, as a page and on paper. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}")
@Needs(OriginationInTheMenu.READ)
class ContractPages {

    private static final String TEMPLATE = "origination/contract";

    private final AskedApplication asked;
    private final Contracts contracts;
    private final IssuedPapers issued;
    private final Paper paper;

    ContractPages(AskedApplication asked, Contracts contracts, IssuedPapers issued, Paper paper) {
        this.asked = asked;
        this.contracts = contracts;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping("/contract")
    String page(@PathVariable String cooperative, @PathVariable String number, Locale reader, Model model) {
        Asked found = asked.of(cooperative, number, Map.of(), model);
        Contract contract = contracts.of(found, reader);
        model.addAttribute("contract", contract);
        model.addAttribute("imprint", issued.shown(found.cooperative().id(), ContractPaper.of(contract)));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/contract.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative, @PathVariable String number, Locale reader, Model model) {
        Asked found = asked.of(cooperative, number, Map.of(), model);
        return answer(contracts.of(found, reader), Imprint.PREVIEW, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/contract/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative, @PathVariable String number, Locale reader, Model model) {
        Asked found = asked.of(cooperative, number, Map.of(), model);
        Contract contract = contracts.of(found, reader);
        return answer(contract, issued.printed(found.cooperative().id(), ContractPaper.of(contract)), reader);
    }

    private ResponseEntity<byte[]> answer(Contract contract, Imprint imprint, Locale reader) {
        var sheet = new Paper.Sheet(
                TEMPLATE,
                Map.of("cooperative", contract.cooperative(), "contract", contract, "imprint", imprint),
                reader,
                Paper.Size.A4);
        return paper.answer(sheet, "loan-contract-" + contract.application().number() + ".pdf");
    }
}
