package coop.milpa.webhooks.web;

import coop.milpa.api.Word;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhook;
import java.util.List;

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
                Word.of(webhook.state()),
                webhook.madeAt().toString());
    }
}
