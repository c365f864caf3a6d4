package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryNews;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks now and then what there is to tell, from when this process serves pages on, and has it carried: for each
 * cooperative by a thread of its own, so that a slow system holds up nobody else's.
 */
@Component
class Couriers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

    /** Each holds a connection to the database now and then. */
    private static final int AT_ONCE = 4;

    private static final int ROUNDS_UNTIL_FORGETTING = 600;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final Set<CooperativeId> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final EntryNews news;
    private final EventDesk events;
    private final EventRegister register;
    private final Courier courier;
    private final TenantScope tenants;
    private final WebhookSettings settings;
    private final Clock clock;
    private long rounds;
    private @Nullable ScheduledFuture<?> looking;

    Couriers(
            EntryNews news,
            EventDesk events,
            EventRegister register,
            Courier courier,
            TenantScope tenants,
            WebhookSettings settings,
            Clock clock) {
        this.news = news;
        this.events = events;
        this.register = register;
        this.courier = courier;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(WebServerInitializedEvent.class)
    void begin() {
        long every = settings.lookEvery().toMillis();
        looking = watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            List<CooperativeId> all = news.listened();
            boolean forgets = rounds++ % ROUNDS_UNTIL_FORGETTING == 0;
            for (CooperativeId cooperative : all) {
                if (underWay.add(cooperative)) {
                    Thread.ofVirtual().name("webhook-courier").start(() -> round(cooperative, forgets));
                }
            }
        } catch (RuntimeException e) {
            // The next round tries again; whoever serves will hear of a lost database in its own way.
            LOG.warn("Could not look for what there is to tell: {}", e.toString());
        }
    }

    private void round(CooperativeId cooperative, boolean forgets) {
        try {
            places.acquire();
            try {
                round(cooperative);
                if (forgets) {
                    forget(cooperative);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Could not tell what happened in {}", cooperative, e);
        } finally {
            underWay.remove(cooperative);
        }
    }

    /** Keeps what happened and sends what is due. */
    int round(CooperativeId cooperative) {
        events.gather(cooperative);
        return courier.send(cooperative);
    }

    int forget(CooperativeId cooperative) {
        return tenants.write(
                cooperative, () -> register.forget(cooperative, clock.instant().minus(settings.kept())));
    }

    @Override
    public void destroy() {
        if (looking != null) {
            looking.cancel(false);
        }
        watch.shutdownNow();
    }
}
