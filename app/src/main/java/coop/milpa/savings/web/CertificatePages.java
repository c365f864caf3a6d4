package coop.milpa.savings.web;

import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.CertifiedBalances.Certified;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The certificate of balance of a member, of all her accounts or one, on a day; as a page and on paper. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}")
@Needs(SavingsInTheMenu.READ)
class CertificatePages {

    private static final String TEMPLATE = "savings/certificate";

    private final AskedAccount asked;
    private final Members members;
    private final SavingsPositions positions;
    private final CertifiedBalances balances;
    private final IssuedPapers issued;
    private final Paper paper;

    CertificatePages(
            AskedAccount asked,
            Members members,
            SavingsPositions positions,
            CertifiedBalances balances,
            IssuedPapers issued,
            Paper paper) {
        this.asked = asked;
        this.members = members;
        this.positions = positions;
        this.balances = balances;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping("/balance-certificate")
    String page(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = asked.cooperative(cooperative);
        Asked certificate = certificate(found, number, given);
        model.addAllAttributes(variables(found, certificate, issued.shown(found.id(), certificate.paper())));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/balance-certificate.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return answer(found, certificate(found, number, given), Imprint.PREVIEW, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/balance-certificate/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        Asked certificate = certificate(found, number, given);
        return answer(found, certificate, issued.printed(found.id(), certificate.paper()), reader);
    }

    private ResponseEntity<byte[]> answer(Cooperative found, Asked certificate, Imprint imprint, Locale reader) {
        var sheet = new Paper.Sheet(TEMPLATE, variables(found, certificate, imprint), reader, Paper.Size.A4);
        return paper.answer(sheet, "balance-" + certificate.on() + ".pdf");
    }

    /**
     * What an address asks for.
     *
     * @param only  number of the one account that is certified; empty for all
     */
    private record Asked(Member member, LocalDate on, LocalDate open, String only, Certified certified) {

        IssuedPaper paper() {
            return BalancePaper.of(member.id(), on, certified);
        }
    }

    private Asked certificate(Cooperative found, String number, Map<String, String> given) {
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
        return new Asked(member, day, open, only, balances.of(found.id(), shown, day));
    }

    private static Map<String, Object> variables(Cooperative cooperative, Asked certificate, Imprint imprint) {
        return Map.of(
                "cooperative", cooperative,
                "member", certificate.member(),
                "on", certificate.on(),
                "open", certificate.open(),
                "only", certificate.only(),
                "certified", certificate.certified(),
                "imprint", imprint);
    }
}
