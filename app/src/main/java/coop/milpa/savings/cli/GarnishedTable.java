package coop.milpa.savings.cli;

import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.SavingsOrder;
import java.util.List;

/** How a garnishment is printed. */
final class GarnishedTable {

    static final List<String> COLUMNS = List.of("request", "garnishment", "currency", "held");

    private GarnishedTable() {}

    static List<String> row(SavingsOrder order, Garnished garnished) {
        return List.of(
                order.request().toString(),
                garnished.id().toString(),
                garnished.held().currency().getCurrencyCode(),
                garnished.held().toDecimal().toPlainString());
    }
}
