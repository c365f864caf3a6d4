package coop.milpa.contributions.web;

import coop.milpa.contributions.Certificate;
import coop.milpa.contributions.Certificates;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Members;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A certificate of contributions: as it was issued, and printed; each printing is counted, and a copy says so. */
@Controller
@RequestMapping("/c/{cooperative}/contribution-certificates/{number}")
@Needs(ContributionsInTheMenu.CERTIFY)
class CertificatePaperPages {

    private static final int DIGITS_MAX = 12;

    private final Cooperatives cooperatives;
    private final Certificates certificates;
    private final Members members;
    private final IssuedPapers issued;

    CertificatePaperPages(Cooperatives cooperatives, Certificates certificates, Members members, IssuedPapers issued) {
        this.cooperatives = cooperatives;
        this.certificates = certificates;
        this.members = members;
        this.issued = issued;
    }

    @GetMapping
    String page(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Certificate certificate = digits(number)
                .flatMap(read -> certificates.find(found.id(), read))
                .orElseThrow(() -> unknown(found, number));
        MemberId owner = certificate.position().member();
        model.addAttribute("certificate", certificate);
        model.addAttribute("reprint", 0);
        model.addAttribute("code", issued.shown(found.id(), certificate.paper()).code());
        model.addAttribute("member", members.find(found.id(), owner));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return "contributions/certificate";
    }

    /** The paper for a printer, counted. */
    @PostMapping("/prints")
    ResponseEntity<byte[]> print(@PathVariable String cooperative, @PathVariable String number, Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        var bytes = new ByteArrayOutputStream();
        Optional<Certificate> printed = digits(number)
                .map(read -> certificates.print(found.id(), read, reader, bytes))
                .flatMap(CertificatePaperPages::done);
        if (printed.isEmpty()) {
            throw unknown(found, number);
        }
        var name = ContentDisposition.attachment()
                .filename("contributions-" + printed.get().number() + ".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(bytes.toByteArray());
    }

    private static Optional<Certificate> done(Outcome<Certificate> outcome) {
        return outcome instanceof Outcome.Done<Certificate>(Certificate printed)
                ? Optional.of(printed)
                : Optional.empty();
    }

    private static Optional<Long> digits(String number) {
        boolean counts = number.matches("\\d{1,%d}".formatted(DIGITS_MAX));
        return counts ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    private static PageProblem unknown(Cooperative cooperative, String number) {
        return new PageProblem(
                HttpStatus.NOT_FOUND,
                "contributions.unknown-certificate",
                "/c/" + cooperative.code() + "/search",
                Input.shown(number));
    }
}
