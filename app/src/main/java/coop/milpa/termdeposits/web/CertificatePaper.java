package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates of term deposits as papers: one a term, which stands until the term is over. */
@Component
class CertificatePaper implements PaperKind {

    private static final String KIND = "termdeposits.certificate";

    private final TermDeposits deposits;

    CertificatePaper(TermDeposits deposits) {
        this.deposits = deposits;
    }

    static IssuedPaper of(TermDeposit deposit) {
        return new IssuedPaper(KIND, subject(deposit), deposit.term().starts(), List.of(deposit.principal()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String subject) {
        long number = Long.parseLong(subject.substring(0, subject.indexOf('/')));
        return deposits.find(cooperative, number)
                .filter(found ->
                        found.deposit().isOpen() && subject(found.deposit()).equals(subject))
                .map(found -> PaperStanding.STANDS)
                .orElse(PaperStanding.ENDED);
    }

    /** Its number, and which of its terms. */
    private static String subject(TermDeposit deposit) {
        return deposit.number() + "/" + deposit.term().place();
    }
}
