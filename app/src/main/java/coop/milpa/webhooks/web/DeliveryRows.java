package coop.milpa.webhooks.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.KeyedRows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.WebhookId;
import java.util.List;

/** What one subscription was told as rows of a list, the latest event first, found by the numbers of events. */
record DeliveryRows(Deliveries deliveries, CooperativeId cooperative, WebhookId webhook)
        implements KeyedRows<Delivery> {

    private static final String NUMBER = "[0-9]{1,18}";

    @Override
    public List<Delivery> after(SortOrder order, String key, int limit) {
        if (!key.isEmpty() && !key.matches(NUMBER)) {
            return List.of();
        }
        if (order.descending()) {
            return deliveries.since(cooperative, webhook, key.isEmpty() ? 0 : Long.parseLong(key), limit);
        }
        return deliveries.of(cooperative, webhook, key.isEmpty() ? Long.MAX_VALUE : Long.parseLong(key), limit);
    }

    @Override
    public String key(Delivery row) {
        return Long.toString(row.number());
    }

    @Override
    public Totals totals() {
        return new Totals(deliveries.count(cooperative, webhook), List.of());
    }
}
