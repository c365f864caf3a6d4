package coop.milpa.webhooks.web;

import coop.milpa.api.Fields;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.WebhookSecret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription as another system asks for it.
 *
 * @param target  the address to call
 * @param events  what to tell
 * @param secret  what to sign with; it stays with both sides and is in no answer
 */
record WebhookBody(String target, Set<EventType> events, Optional<WebhookSecret> secret) {

    private static final int TARGET_MAX = 500;
    private static final int SECRET_MAX = 100;
    private static final int EVENTS_MAX = 20;

    static WebhookBody read(Fields fields) {
        String target = fields.text("target", TARGET_MAX);
        List<String> codes = fields.texts("events", EVENTS_MAX);
        Set<EventType> events = new LinkedHashSet<>();
        for (String code : codes) {
            EventType.of(code).ifPresentOrElse(events::add, () -> fields.wrong("events", "not-an-event", code));
        }
        Optional<String> secret = fields.optionalText("secret", SECRET_MAX);
        Optional<WebhookSecret> read = secret.flatMap(WebhookSecret::parse);
        if (secret.isPresent() && read.isEmpty()) {
            fields.wrong("secret", "not-a-secret");
        }
        return new WebhookBody(target, events, read);
    }

    /** The same, where a secret has to be there. */
    static WebhookBody readWhole(Fields fields) {
        WebhookBody body = read(fields);
        if (body.secret().isEmpty()) {
            fields.text("secret", SECRET_MAX);
        }
        return body;
    }

    Wanted wanted() {
        return new Wanted(target, events, Set.copyOf(Allowed.events()));
    }
}
