package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail who had another system told what; secrets are in no record. */
@Component
class WebhookRecords {

    private final AuditTrail audit;

    WebhookRecords(AuditTrail audit) {
        this.audit = audit;
    }

    void subscribed(CooperativeId cooperative, Webhook webhook) {
        record(cooperative, webhook.id(), "webhooks.subscribed", Json.NOTHING, said(webhook));
    }

    void changed(CooperativeId cooperative, Webhook before, Webhook now) {
        record(cooperative, now.id(), "webhooks.changed", said(before), said(now));
    }

    void resumed(CooperativeId cooperative, Webhook webhook) {
        record(cooperative, webhook.id(), "webhooks.resumed", Json.NOTHING, said(webhook));
    }

    void ended(CooperativeId cooperative, Webhook webhook) {
        record(cooperative, webhook.id(), "webhooks.ended", said(webhook), Json.NOTHING);
    }

    void paused(CooperativeId cooperative, WebhookId id, String answer) {
        record(cooperative, id, "webhooks.paused", Json.NOTHING, Json.of(Map.of("answer", answer)));
    }

    void sentAgain(CooperativeId cooperative, WebhookId id, long number) {
        record(cooperative, id, "webhooks.sent-again", Json.NOTHING, Json.of(Map.of("number", number)));
    }

    private static Json said(Webhook webhook) {
        return Json.of(Map.of(
                "target", webhook.target(),
                "events", webhook.events().stream().map(EventType::code).toList()));
    }

    private void record(CooperativeId cooperative, WebhookId id, String action, Json before, Json after) {
        audit.record(cooperative, new Change(new Subject("webhook", id.toString()), action, before, after));
    }
}
