package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.WebhookRefusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows what was told, and has it told again. */
@Service
class DeliveryDesk implements Deliveries {

    private static final int LIMIT_MAX = 1_001;

    private final WebhookRegister webhooks;
    private final DeliveryRegister register;
    private final WebhookRecords records;
    private final TenantScope tenants;
    private final Clock clock;

    DeliveryDesk(
            WebhookRegister webhooks,
            DeliveryRegister register,
            WebhookRecords records,
            TenantScope tenants,
            Clock clock) {
        this.webhooks = webhooks;
        this.register = register;
        this.records = records;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public List<Delivery> of(CooperativeId cooperative, WebhookId webhook, long before, int limit) {
        return tenants.read(
                cooperative, () -> register.before(cooperative, webhook, before, Math.min(limit, LIMIT_MAX)));
    }

    @Override
    public List<Delivery> since(CooperativeId cooperative, WebhookId webhook, long after, int limit) {
        return tenants.read(cooperative, () -> register.after(cooperative, webhook, after, Math.min(limit, LIMIT_MAX)));
    }

    @Override
    public long count(CooperativeId cooperative, WebhookId webhook) {
        return tenants.read(cooperative, () -> register.count(cooperative, webhook));
    }

    @Override
    public Outcome<Delivery> again(CooperativeId cooperative, WebhookId webhook, long number) {
        return tenants.write(cooperative, () -> {
            boolean ended = webhooks.lock(cooperative, webhook)
                    .filter(found -> found.state() != Webhook.State.ENDED)
                    .isEmpty();
            if (ended) {
                return Outcome.refused(new WebhookRefusal.UnknownWebhook(webhook));
            }
            Optional<Delivery> waiting = register.again(cooperative, webhook, number, clock.instant());
            waiting.ifPresent(found -> records.sentAgain(cooperative, webhook, number));
            return waiting.map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(new WebhookRefusal.UnknownDelivery(number)));
        });
    }
}
