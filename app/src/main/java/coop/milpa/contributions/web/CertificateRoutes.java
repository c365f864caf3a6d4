package coop.milpa.contributions.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.contributions.Certificate;
import coop.milpa.contributions.Certificates;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Certificates of a member's contributions, for other systems: those that were issued, and a new one. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{member}/contribution-certificates")
@Needs(ContributionsInTheMenu.CERTIFY)
class CertificateRoutes {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Certificates certificates;
    private final Requests requests;
    private final Answers answers;

    CertificateRoutes(
            Cooperatives cooperatives, Members members, Certificates certificates, Requests requests, Answers answers) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.certificates = certificates;
        this.requests = requests;
        this.answers = answers;
    }

    /** A certificate; {@code prints} says how often its paper was printed. */
    record CertificateText(long number, String issuedOn, Amount paidIn, Amount subscribed, int prints) {

        static CertificateText of(Certificate certificate) {
            return new CertificateText(
                    certificate.number(),
                    certificate.issuedOn().toString(),
                    Amount.of(certificate.position().paidIn()),
                    Amount.of(certificate.position().subscribed()),
                    certificate.prints());
        }
    }

    /** The latest first. */
    @GetMapping
    ResponseEntity<String> all(@PathVariable String cooperative, @PathVariable String member) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        List<CertificateText> all = certificates
                .of(found.id(), members.asked(found, member).id())
                .stream()
                .map(CertificateText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> issue(
            @PathVariable String cooperative, @PathVariable String member, Call call, Locale reader) {
        Member owner = members.asked(AskedCooperative.forPrograms(cooperatives, cooperative), member);
        var issuing = new OneByOne<>(
                "contributions.issue-certificate",
                fields -> owner,
                (home, asked) -> certificates
                        .issue(home, asked.request(), owner.id())
                        .map(issued -> Reply.created(
                                CertificateText.of(issued),
                                new Subject("contribution-certificate", Long.toString(issued.number())))));
        return requests.carryOut(call, issuing, reader);
    }
}
