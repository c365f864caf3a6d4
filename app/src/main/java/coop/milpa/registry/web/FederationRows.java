package coop.milpa.registry.web;

import coop.milpa.registry.web.NetworkTables.Federation;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.function.Consumer;

/**
 * Federations as rows of a list. Their sums are those of all cooperatives, each once: one that belongs to two
 * federations is in the rows of both.
 */
record FederationRows(Rows<Federation> rows, List<NetworkSums> once) implements Rows<Federation> {

    @Override
    public List<Federation> page(SortOrder order, long offset, int limit) {
        return rows.page(order, offset, limit);
    }

    @Override
    public Totals totals() {
        return NetworkTables.once(rows.totals().rows(), once);
    }

    @Override
    public void each(SortOrder order, Consumer<Federation> into) {
        rows.each(order, into);
    }
}
