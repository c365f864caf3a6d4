package coop.milpa.webhooks.internal;

import coop.milpa.api.Answers;
import coop.milpa.webhooks.WebhookSecret;
import coop.milpa.webhooks.internal.DeliveryRegister.Due;
import coop.milpa.webhooks.internal.WebhookRegister.Addressee;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a message, signs it for whom it is meant, and sends it. */
@Component
class Sender {

    private final Line line;
    private final Answers texts;
    private final Clock clock;

    Sender(Line line, Answers texts, Clock clock) {
        this.line = line;
        this.texts = texts;
        this.clock = clock;
    }

    Answer send(Addressee to, String cooperative, Due due) {
        Optional<WebhookSecret> secret = to.secret();
        Optional<Target> target = Target.parse(to.target());
        if (secret.isEmpty() || target.isEmpty()) {
            return Answer.none("no-secret");
        }
        Instant now = clock.instant();
        String id = due.delivery().event().toString();
        String body = texts.json(Envelope.of(cooperative, due.delivery(), due.data()));
        Map<String, String> headers = Map.of(
                "Content-Type",
                Envelope.CONTENT_TYPE,
                "User-Agent",
                "Milpa",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(secret.get(), id, now, body));
        return line.send(target.get(), new Message(headers, body));
    }
}
