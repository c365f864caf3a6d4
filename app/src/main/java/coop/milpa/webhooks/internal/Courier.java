package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.webhooks.internal.DeliveryRegister.Due;
import coop.milpa.webhooks.internal.WebhookRegister.Addressee;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries messages. To one system they go one after the other, in the order of events; whoever carries has that system
 * to himself for a while, so that no two send the same at once. Who is killed in between has sent what is then sent
 * again: its id says so.
 */
@Component
class Courier {

    private static final int AT_ONCE = 50;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    private final WebhookRegister webhooks;
    private final DeliveryRegister deliveries;
    private final WebhookRecords records;
    private final Cooperatives cooperatives;
    private final Sender sender;
    private final TenantScope tenants;
    private final Clock clock;
    private final WebhookSettings settings;

    Courier(
            WebhookRegister webhooks,
            DeliveryRegister deliveries,
            WebhookRecords records,
            Cooperatives cooperatives,
            Sender sender,
            TenantScope tenants,
            Clock clock,
            WebhookSettings settings) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.records = records;
        this.cooperatives = cooperatives;
        this.sender = sender;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
    }

    /** What is carried to one system. */
    record Load(Addressee to, Instant until, List<Due> all) {}

    /**
     * Sends what is due in a cooperative, until nothing is.
     *
     * @return how many messages were tried
     */
    int send(CooperativeId cooperative) {
        int sent = 0;
        Optional<Load> load = take(cooperative);
        while (load.isPresent()) {
            sent += carry(cooperative, load.get());
            load = take(cooperative);
        }
        return sent;
    }

    Optional<Load> take(CooperativeId cooperative) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(settings.answerTimeout().multipliedBy(3)).plus(SETTLES_WITHIN);
        return tenants.write(
                cooperative,
                () -> webhooks.take(cooperative, now, until)
                        .map(to -> new Load(to, until, deliveries.due(cooperative, to.id(), now, AT_ONCE))));
    }

    private int carry(CooperativeId cooperative, Load load) {
        String code = cooperatives.byId(cooperative).map(Cooperative::code).orElseThrow();
        var tries = new Tries(load.to().failures(), settings);
        long begun = System.nanoTime();
        boolean goesOn = true;
        for (Due due : load.all()) {
            if (goesOn) {
                Answer answer = sender.send(load.to(), code, due);
                boolean slow = System.nanoTime() - begun
                        > settings.answerTimeout().multipliedBy(2).toNanos();
                goesOn = tries.add(due.delivery(), answer, clock.instant()) && !slow;
            }
        }
        tenants.run(cooperative, () -> settle(cooperative, load, tries));
        return tries.all().size();
    }

    private void settle(CooperativeId cooperative, Load load, Tries tries) {
        deliveries.tried(cooperative, load.to().id(), tries.all());
        webhooks.giveBack(cooperative, load.to().id(), load.until(), tries.standing(clock.instant()));
        if (tries.isPaused()) {
            records.paused(cooperative, load.to().id(), tries.lastAnswer());
        }
    }
}
