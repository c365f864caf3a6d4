package coop.milpa.webhooks.web;

import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhook;
import java.util.List;
import java.util.Locale;

/**
 * A subscription as other systems are told. Its secret is not.
 *
 * @param state  {@code active}, {@code paused} or {@code ended}
 */
record WebhookText(String id, int version, String target, List<String> events, String state, String madeAt) {

    static WebhookText of(Webhook webhook) {
        return new WebhookText(
                webhook.id().toString(),
                webhook.version(),
                webhook.target(),
                webhook.events().stream().map(EventType::code).toList(),
                webhook.state().name().toLowerCase(Locale.ROOT),
                webhook.madeAt().toString());
    }
}
