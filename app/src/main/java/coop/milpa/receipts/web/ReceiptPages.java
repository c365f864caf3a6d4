package coop.milpa.receipts.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.receipts.Receipt;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A receipt by its number: what one sum paid, as a page and on paper. */
@Controller
@RequestMapping("/c/{cooperative}/receipts")
@Needs(ReceiptPermissions.READ)
class ReceiptPages {

    private static final String TEMPLATE = "receipts/receipt";

    private final AskedReceipt asked;
    private final Members members;
    private final IssuedPapers issued;
    private final Paper paper;

    ReceiptPages(AskedReceipt asked, Members members, IssuedPapers issued, Paper paper) {
        this.asked = asked;
        this.members = members;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping("/{number}")
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        Receipt receipt = asked.receipt(found, number);
        model.addAllAttributes(variables(found, receipt, issued.shown(found.id(), ReceiptPaper.of(receipt))));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return answer(variables(found, asked.receipt(found, number), Imprint.PREVIEW), number, size, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/{number}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        Receipt receipt = asked.receipt(found, number);
        Imprint imprint = issued.printed(found.id(), ReceiptPaper.of(receipt));
        return answer(variables(found, receipt, imprint), number, size, reader);
    }

    private ResponseEntity<byte[]> answer(
            Map<String, Object> variables, String number, Optional<String> size, Locale reader) {
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.A5));
        return paper.answer(sheet, number + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, Receipt receipt, Imprint imprint) {
        Optional<Member> member = members.find(cooperative.id(), receipt.member());
        return Map.of("cooperative", cooperative, "receipt", receipt, "member", member, "imprint", imprint);
    }
}
