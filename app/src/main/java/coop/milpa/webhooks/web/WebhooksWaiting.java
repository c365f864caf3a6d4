package coop.milpa.webhooks.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.Webhooks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Subscriptions that were paused because nobody answered as one should. */
@Component
class WebhooksWaiting implements Waiting {

    private final Webhooks webhooks;

    WebhooksWaiting(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public String permission() {
        return WebhooksInTheMenu.CHANGE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long paused = webhooks.of(cooperative).stream()
                .filter(each -> each.state() == Webhook.State.PAUSED)
                .count();
        return paused == 0
                ? Optional.empty()
                : Optional.of(new Task(Message.of("webhooks.paused", paused), "/c/{cooperative}/webhooks"));
    }
}
