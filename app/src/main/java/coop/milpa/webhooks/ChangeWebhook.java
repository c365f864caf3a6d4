package coop.milpa.webhooks;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/**
 * A request to be told something else, or elsewhere. What was paused goes on.
 *
 * @param cooperative  whose
 * @param id  which
 * @param seen  the version that whoever asks has looked at
 * @param wanted  what is wanted instead
 * @param secret  another one, from the next try on; the same as before if it is not said
 */
public record ChangeWebhook(
        CooperativeId cooperative, WebhookId id, int seen, Wanted wanted, Optional<WebhookSecret> secret) {}
