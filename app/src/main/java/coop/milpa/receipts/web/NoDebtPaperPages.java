package coop.milpa.receipts.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.papers.PaperCode;
import coop.milpa.receipts.NoDebt;
import coop.milpa.receipts.NoDebts;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A proof of no debt: as it was issued, and printed; each printing is counted, and a copy says so. */
@Controller
@RequestMapping("/c/{cooperative}/no-debt/{number}")
@Needs(ReceiptPermissions.CERTIFY)
class NoDebtPaperPages {

    private static final String TEMPLATE = "receipts/no-debt";
    private static final int DIGITS_MAX = 12;

    private final Cooperatives cooperatives;
    private final NoDebts proofs;
    private final Members members;
    private final IssuedPapers issued;
    private final Paper paper;

    NoDebtPaperPages(Cooperatives cooperatives, NoDebts proofs, Members members, IssuedPapers issued, Paper paper) {
        this.cooperatives = cooperatives;
        this.proofs = proofs;
        this.members = members;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        NoDebt proof =
                digits(number).flatMap(read -> proofs.find(found.id(), read)).orElseThrow(() -> unknown(found, number));
        model.addAllAttributes(
                variables(found, proof, issued.shown(found.id(), paperOf(proof)).code()));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** The paper for a printer, counted. */
    @PostMapping("/prints")
    ResponseEntity<byte[]> print(@PathVariable String cooperative, @PathVariable String number, Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        NoDebt proof = digits(number)
                .flatMap(read -> proofs.printed(found.id(), read))
                .orElseThrow(() -> unknown(found, number));
        Optional<PaperCode> code = Optional.of(issued.issued(found.id(), paperOf(proof)));
        var sheet = new Paper.Sheet(TEMPLATE, variables(found, proof, code), reader, Paper.Size.A5);
        return paper.answer(sheet, "no-debt-" + proof.number() + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, NoDebt proof, Optional<PaperCode> code) {
        Optional<Member> member = members.find(cooperative.id(), proof.member());
        return Map.of("cooperative", cooperative, "proof", proof, "member", member, "code", code);
    }

    /** It says what was so on its day: no amount, and nothing that ends. */
    private static IssuedPaper paperOf(NoDebt proof) {
        return new IssuedPaper("receipts.no-debt", Long.toString(proof.number()), proof.issuedOn(), List.of());
    }

    private static Optional<Long> digits(String number) {
        boolean counts = number.matches("\\d{1,%d}".formatted(DIGITS_MAX));
        return counts ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    private static PageProblem unknown(Cooperative cooperative, String number) {
        return new PageProblem(
                HttpStatus.NOT_FOUND,
                "receipts.unknown-proof",
                "/c/" + cooperative.code() + "/search",
                Input.shown(number));
    }
}
