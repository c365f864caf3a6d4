package coop.milpa.contributions.internal;

import coop.milpa.contributions.Certificate;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Paper;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certificates on paper: the template {@code contributions/certificate} as a PDF. */
@Component
class CertificatePaper {

    private final Paper paper;
    private final Cooperatives cooperatives;
    private final Members members;
    private final IssuedPapers issued;

    CertificatePaper(Paper paper, Cooperatives cooperatives, Members members, IssuedPapers issued) {
        this.paper = paper;
        this.cooperatives = cooperatives;
        this.members = members;
        this.issued = issued;
    }

    void write(CooperativeId cooperative, Certificate certificate, Locale reader, OutputStream into) {
        MemberId owner = certificate.position().member();
        Optional<Member> member = members.find(cooperative, owner);
        Map<String, Object> said = Map.of(
                "cooperative",
                cooperatives.byId(cooperative).orElseThrow(),
                "member",
                member,
                "certificate",
                certificate,
                "reprint",
                certificate.prints() - 1,
                "code",
                Optional.of(issued.issued(cooperative, certificate.paper())));
        paper.print(new Paper.Sheet("contributions/certificate", said, reader, Paper.Size.A5), into);
    }
}
