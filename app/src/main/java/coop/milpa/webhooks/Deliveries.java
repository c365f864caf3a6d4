package coop.milpa.webhooks;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;

/** What was told to whom, and what waits. */
public interface Deliveries {

    /**
     * Those of one subscription, the latest event first.
     *
     * @param before  only those before this number; {@link Long#MAX_VALUE} for the latest
     */
    List<Delivery> of(CooperativeId cooperative, WebhookId webhook, long before, int limit);

    /** Those above a number, the earliest event first. */
    List<Delivery> since(CooperativeId cooperative, WebhookId webhook, long after, int limit);

    /** How many there are of one subscription. */
    long count(CooperativeId cooperative, WebhookId webhook);

    /**
     * Sends one again, as if it had never been tried.
     *
     * @return it; or the first {@link WebhookRefusal} that applies
     */
    Outcome<Delivery> again(CooperativeId cooperative, WebhookId webhook, long number);
}
