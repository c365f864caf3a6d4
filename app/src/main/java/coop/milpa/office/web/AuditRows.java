package coop.milpa.office.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditSearch;
import coop.milpa.platform.AuditSearch.Question;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records of the audit trail as rows of a list: always the latest first.
 *
 * @param search  finds them
 * @param cooperative  whose
 * @param question  which
 */
record AuditRows(AuditSearch search, CooperativeId cooperative, Question question) implements Rows<AuditRecord> {

    @Override
    public List<AuditRecord> page(SortOrder order, long offset, int limit) {
        return search.page(cooperative, question, offset, limit);
    }

    @Override
    public Totals totals() {
        return new Totals(search.count(cooperative, question), List.of());
    }

    @Override
    public void each(SortOrder order, Consumer<AuditRecord> into) {
        search.each(cooperative, question, into);
    }
}
