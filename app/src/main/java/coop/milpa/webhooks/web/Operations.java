package coop.milpa.webhooks.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Subject;
import coop.milpa.webhooks.ChangeWebhook;
import coop.milpa.webhooks.Subscribe;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.WebhookRefusal;
import coop.milpa.webhooks.Webhooks;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What other systems may ask for about their subscriptions, each in a transaction of its own. */
@Component
class Operations {

    private final Webhooks webhooks;
    private final Answers answers;

    Operations(Webhooks webhooks, Answers answers) {
        this.webhooks = webhooks;
        this.answers = answers;
    }

    /** What one does. */
    private interface Work<B> {
        Outcome<Webhook> of(CooperativeId cooperative, B body);
    }

    private static <B> Operation<B> one(String name, Function<Fields, B> reader, Work<B> work, HttpStatus good) {
        return new OneByOne<>(
                name,
                reader,
                (cooperative, asked) -> work.of(cooperative, asked.body())
                        .map(webhook -> new Reply(
                                good.value(),
                                WebhookText.of(webhook),
                                new Subject("webhook", webhook.id().toString()))));
    }

    Operation<?> subscribe() {
        return one(
                "webhooks.subscribe",
                WebhookBody::readWhole,
                (cooperative, body) -> webhooks.subscribe(
                        new Subscribe(cooperative, body.wanted(), body.secret().orElseThrow())),
                HttpStatus.CREATED);
    }

    /** Changes it if it is as its sender saw it. */
    Operation<?> change(WebhookId id, EntityTags seen) {
        return one(
                "webhooks.change",
                WebhookBody::read,
                (cooperative, body) -> change(cooperative, id, seen, body),
                HttpStatus.OK);
    }

    private Outcome<Webhook> change(CooperativeId cooperative, WebhookId id, EntityTags seen, WebhookBody body) {
        Optional<Webhook> found = webhooks.find(cooperative, id);
        if (found.isEmpty()) {
            return Outcome.refused(new WebhookRefusal.UnknownWebhook(id));
        }
        if (!seen.name(answers.tag(WebhookText.of(found.get())))) {
            return Outcome.refused(new ApiRefusal.Stale());
        }
        int version = found.get().version();
        Outcome<Webhook> changed =
                webhooks.change(new ChangeWebhook(cooperative, id, version, body.wanted(), body.secret()));
        return changed instanceof Outcome.Refused<Webhook>(WebhookRefusal.Stale stale)
                ? Outcome.refused(new ApiRefusal.Stale())
                : changed;
    }

    Operation<?> end(WebhookId id) {
        return one("webhooks.end", fields -> id, (cooperative, body) -> webhooks.end(cooperative, body), HttpStatus.OK);
    }
}
