package coop.milpa.receipts.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A receipt by its number: what one sum paid, as a page and as a PDF. */
@Controller
@RequestMapping("/c/{cooperative}/receipts")
@Needs(ReceiptPermissions.READ)
class ReceiptPages {

    private static final String TEMPLATE = "receipts/receipt";

    private final AskedReceipt asked;
    private final Members members;
    private final Paper paper;

    ReceiptPages(AskedReceipt asked, Members members, Paper paper) {
        this.asked = asked;
        this.members = members;
        this.paper = paper;
    }

    @GetMapping("/{number}")
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        model.addAllAttributes(variables(cooperative, number));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader) {
        Map<String, Object> variables = variables(cooperative, number);
        var sheet = new Paper.Sheet(TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.A5));
        return paper.answer(sheet, number + ".pdf");
    }

    private Map<String, Object> variables(String code, String number) {
        Cooperative cooperative = asked.cooperative(code);
        Receipt receipt = asked.receipt(cooperative, number);
        Optional<Member> member = members.find(cooperative.id(), receipt.member());
        return Map.of("cooperative", cooperative, "receipt", receipt, "member", member);
    }
}
