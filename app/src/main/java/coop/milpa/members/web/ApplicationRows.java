package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Application;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Applications.Which;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Applications as rows of a list; names are looked up for a piece at a time. */
record ApplicationRows(Applications applications, Parties parties, CooperativeId cooperative, Optional<Stage> stage)
        implements Rows<ApplicationRow> {

    private static final int PIECE = 500;

    @Override
    public List<ApplicationRow> page(SortOrder order, long offset, int limit) {
        List<Application> found = applications.page(which(order), offset, limit);
        Map<PartyId, Party> named = parties.named(
                cooperative, found.stream().map(Application::party).toList());
        return found.stream()
                .map(each -> new ApplicationRow(
                        each,
                        Optional.ofNullable(named.get(each.party()))
                                .map(Party::name)
                                .orElse("–")))
                .toList();
    }

    @Override
    public Totals totals() {
        return new Totals(applications.count(which(SortOrder.USUAL)), List.of());
    }

    @Override
    public void each(SortOrder order, Consumer<ApplicationRow> into) {
        long offset = 0;
        List<ApplicationRow> piece = page(order, offset, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(into);
            offset += piece.size();
            piece = page(order, offset, PIECE);
        }
    }

    /** The newest first, unless somebody asks for the days in their order. */
    private Which which(SortOrder order) {
        return new Which(cooperative, stage, order.column().isEmpty() || order.descending());
    }
}
