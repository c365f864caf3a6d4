package coop.milpa.webhooks;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** Who is told what happens in a cooperative. Each method looks up names of hosts before it changes anything. */
public interface Webhooks {

    /** A cooperative has no more than so many at a time. */
    int MAX = 20;

    /**
     * Has another system told, from what happens next on.
     *
     * @return the subscription; or the first {@link WebhookRefusal} that applies
     */
    Outcome<Webhook> subscribe(Subscribe command);

    /**
     * Changes a subscription if it still is as it was seen; what waits goes to the new address.
     *
     * @return it; or the first {@link WebhookRefusal} that applies
     */
    Outcome<Webhook> change(ChangeWebhook command);

    /** Goes on with one that was paused; what waited is sent. */
    Outcome<Webhook> resume(CooperativeId cooperative, WebhookId id);

    /**
     * Tells it nothing more, and forgets what waited.
     *
     * @return it, also when this was done before
     */
    Outcome<Webhook> end(CooperativeId cooperative, WebhookId id);

    Optional<Webhook> find(CooperativeId cooperative, WebhookId id);

    /** Those of a cooperative, the first made first; ended ones, too. */
    List<Webhook> of(CooperativeId cooperative);
}
