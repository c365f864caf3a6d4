package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.EntryNews;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.webhooks.ChangeWebhook;
import coop.milpa.webhooks.Subscribe;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.Webhook.State;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.WebhookRefusal;
import coop.milpa.webhooks.Webhooks;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Lets other systems be told, and ends it. */
@Service
class WebhookDesk implements Webhooks {

    private final WebhookRegister register;
    private final DeliveryRegister deliveries;
    private final WebhookRecords records;
    private final TargetGuard guard;
    private final EntryNews news;
    private final TenantScope tenants;
    private final CurrentActor current;
    private final Clock clock;

    WebhookDesk(
            WebhookRegister register,
            DeliveryRegister deliveries,
            WebhookRecords records,
            TargetGuard guard,
            EntryNews news,
            TenantScope tenants,
            CurrentActor current,
            Clock clock) {
        this.register = register;
        this.deliveries = deliveries;
        this.records = records;
        this.guard = guard;
        this.news = news;
        this.tenants = tenants;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Outcome<Webhook> subscribe(Subscribe command) {
        Optional<WebhookRefusal> refusal = guard.forbids(command.wanted());
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : tenants.write(command.cooperative(), () -> add(command));
    }

    private Outcome<Webhook> add(Subscribe command) {
        CooperativeId cooperative = command.cooperative();
        register.lock(cooperative);
        if (goingOn(cooperative) >= MAX) {
            return Outcome.refused(new WebhookRefusal.TooMany(MAX));
        }
        Wanted wanted = command.wanted();
        var webhook = new Webhook(
                WebhookId.next(),
                1,
                wanted.target(),
                wanted.events().stream().sorted().toList(),
                State.ACTIVE,
                0,
                current.get().actor().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        register.add(cooperative, webhook, command.secret());
        news.listen(cooperative);
        records.subscribed(cooperative, webhook);
        return Outcome.done(webhook);
    }

    @Override
    public Outcome<Webhook> change(ChangeWebhook command) {
        Optional<WebhookRefusal> refusal = guard.forbids(command.wanted());
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : changed(command.cooperative(), command.id(), before -> change(command, before));
    }

    private Outcome<Webhook> change(ChangeWebhook command, Webhook before) {
        if (before.version() != command.seen()) {
            return Outcome.refused(new WebhookRefusal.Stale());
        }
        Webhook now = before.next(State.ACTIVE, command.wanted());
        register.change(command.cooperative(), now, command.secret(), clock.instant());
        records.changed(command.cooperative(), before, now);
        return Outcome.done(now);
    }

    @Override
    public Outcome<Webhook> resume(CooperativeId cooperative, WebhookId id) {
        return changed(cooperative, id, before -> {
            if (before.state() == State.ACTIVE) {
                return Outcome.done(before);
            }
            Webhook now = before.next(State.ACTIVE);
            register.change(cooperative, now, Optional.empty(), clock.instant());
            records.resumed(cooperative, now);
            return Outcome.done(now);
        });
    }

    @Override
    public Outcome<Webhook> end(CooperativeId cooperative, WebhookId id) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            Optional<Webhook> found = register.lock(cooperative, id);
            return found.isEmpty()
                    ? Outcome.refused(new WebhookRefusal.UnknownWebhook(id))
                    : Outcome.done(end(cooperative, found.get()));
        });
    }

    private Webhook end(CooperativeId cooperative, Webhook before) {
        if (before.state() == State.ENDED) {
            return before;
        }
        Webhook now = before.next(State.ENDED);
        register.change(cooperative, now, Optional.empty(), clock.instant());
        deliveries.drop(cooperative, now.id());
        if (goingOn(cooperative) == 0) {
            news.stop(cooperative);
        }
        records.ended(cooperative, now);
        return now;
    }

    /** Changes one that has not ended. */
    private Outcome<Webhook> changed(
            CooperativeId cooperative, WebhookId id, Function<Webhook, Outcome<Webhook>> change) {
        return tenants.write(
                cooperative,
                () -> register.lock(cooperative, id)
                        .filter(found -> found.state() != State.ENDED)
                        .map(change)
                        .orElseGet(() -> Outcome.refused(new WebhookRefusal.UnknownWebhook(id))));
    }

    private long goingOn(CooperativeId cooperative) {
        return register.of(cooperative).stream()
                .filter(each -> each.state() != State.ENDED)
                .count();
    }

    @Override
    public Optional<Webhook> find(CooperativeId cooperative, WebhookId id) {
        return tenants.read(cooperative, () -> register.find(cooperative, id));
    }

    @Override
    public List<Webhook> of(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.of(cooperative));
    }
}
