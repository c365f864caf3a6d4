package coop.milpa.webhooks.internal;

import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.WebhookRefusal;
import java.util.Optional;
import java.util.function.Predicate;

/** What may be wanted. Pure: no clock, no Spring, no SQL; where a host is, others ask. */
final class WebhookPolicy {

    private WebhookPolicy() {}

    /**
     * Which rule forbids it.
     *
     * @param plain  whether a line that is not encrypted will do
     */
    static Optional<WebhookRefusal> forbids(Wanted wanted, boolean plain) {
        if (wanted.events().isEmpty()) {
            return Optional.of(new WebhookRefusal.NoEvent());
        }
        Optional<EventType> hidden = wanted.events().stream()
                .filter(Predicate.not(wanted.allowed()::contains))
                .sorted()
                .findFirst();
        if (hidden.isPresent()) {
            return hidden.map(type -> new WebhookRefusal.EventNotAllowed(type.code()));
        }
        return Target.parse(wanted.target())
                        .filter(target -> plain || target.encrypted())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new WebhookRefusal.BadTarget(shown(wanted.target())));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }
}
