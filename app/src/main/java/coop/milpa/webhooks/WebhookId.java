package coop.milpa.webhooks;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.Optional;
import java.util.UUID;

/**
 * Names one subscription.
 *
 * @param value  time-ordered
 */
public record WebhookId(UUID value) {

    public static WebhookId next() {
        return new WebhookId(TimeOrderedUuid.next());
    }

    /** Reads one from an address; none if it cannot be one. */
    public static Optional<WebhookId> parse(String text) {
        try {
            return Optional.of(new WebhookId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
