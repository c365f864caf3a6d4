package coop.milpa.webhooks.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** When a try that failed is made again. Pure: what differs from event to event follows from its id. */
final class RetryPolicy {

    private static final int PARTS = 1_000;
    private static final int PERCENT = 100;

    private RetryPolicy() {}

    /**
     * How long to wait; none if it was tried as often as the settings say.
     *
     * @param tries  how many failed, 1 or more
     */
    static Optional<Duration> after(int tries, UUID event, WebhookSettings settings) {
        if (tries > settings.retryAfter().size()) {
            return Optional.empty();
        }
        Duration wait = settings.retryAfter().get(tries - 1);
        long part = Math.floorMod(event.hashCode() * 31L + tries, PARTS);
        long longer = wait.toMillis() * settings.jitterPercent() * part / (PERCENT * PARTS);
        return Optional.of(wait.plusMillis(longer));
    }
}
