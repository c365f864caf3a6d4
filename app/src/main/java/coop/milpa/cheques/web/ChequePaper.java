package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.Cheques;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever brings a cheque leaves with, as a paper: it stands until the cheque comes back. */
@Component
class ChequePaper implements PaperKind {

    private static final String KIND = "cheques.cheque";

    private final Cheques cheques;

    ChequePaper(Cheques cheques) {
        this.cheques = cheques;
    }

    static IssuedPaper of(Cheque cheque) {
        return new IssuedPaper(
                KIND,
                Long.toString(cheque.number()),
                cheque.taken().on(),
                List.of(cheque.paper().amount()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String number) {
        return cheques.find(cooperative, Long.parseLong(number))
                .filter(cheque -> cheque.returned().isEmpty())
                .map(cheque -> PaperStanding.STANDS)
                .orElse(PaperStanding.UNDONE);
    }
}
