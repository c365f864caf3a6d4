package coop.milpa.receipts.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptNumber;
import coop.milpa.receipts.Receipts;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
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
    private static final Pattern NUMBER = Pattern.compile("([A-Za-z0-9]{1,10})-([0-9]{1,18})");

    private final Cooperatives cooperatives;
    private final Receipts receipts;
    private final Members members;
    private final Paper paper;

    ReceiptPages(Cooperatives cooperatives, Receipts receipts, Members members, Paper paper) {
        this.cooperatives = cooperatives;
        this.receipts = receipts;
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
        Cooperative cooperative = AskedCooperative.of(cooperatives, code);
        Receipt receipt = parsed(number)
                .flatMap(named -> receipts.find(cooperative.id(), named))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "receipts.unknown-receipt",
                        "/c/" + cooperative.code(),
                        Input.shown(number)));
        Optional<Member> member = Optional.ofNullable(
                members.named(cooperative.id(), List.of(receipt.member())).get(receipt.member()));
        return Map.of("cooperative", cooperative, "receipt", receipt, "member", member);
    }

    private static Optional<ReceiptNumber> parsed(String given) {
        Matcher parts = NUMBER.matcher(given);
        return parts.matches()
                ? Optional.of(new ReceiptNumber(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
