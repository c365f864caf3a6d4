package coop.milpa.envelopes.web;

import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakenList;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists on paper: each stands until all of it is undone. */
@Component
class ListPaper implements PaperKind {

    private static final String KIND = "envelopes.list";

    private final Envelopes envelopes;

    ListPaper(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    static IssuedPaper of(TakenList list) {
        return new IssuedPaper(KIND, list.entry().toString(), list.taken().on(), List.of(list.sum()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String entry) {
        return envelopes
                .find(cooperative, EntryId.parse(entry))
                .filter(list -> !list.undone())
                .map(list -> PaperStanding.STANDS)
                .orElse(PaperStanding.UNDONE);
    }
}
