package coop.milpa.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Says now and then that this process lives, while it works on jobs; tells which other processes do. */
@Component
class Pulse implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private static final Duration KEPT = Duration.ofDays(7);

    private final ProcessId id = ProcessId.next();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());
    private final AtomicInteger jobs = new AtomicInteger();
    private final ProcessRegister register;
    private final TransactionTemplate apart;
    private final PlatformSettings settings;
    private final Machine machine;
    private final Clock clock;
    private @Nullable ScheduledFuture<?> beating;

    Pulse(
            ProcessRegister register,
            PlatformTransactionManager transactions,
            PlatformSettings settings,
            Machine machine,
            Clock clock) {
        this.register = register;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.machine = machine;
        this.clock = clock;
    }

    ProcessId process() {
        return id;
    }

    /** A job begins: others can see from now on that its process lives. */
    void begin() {
        jobs.incrementAndGet();
        beat();
        start();
    }

    void end() {
        jobs.decrementAndGet();
    }

    /** Who lives, as far as can be known from here. */
    Living living() {
        var now = clock.instant();
        var known = register.since(now.minus(settings.deadAfter()), machine.host());
        return new Living(
                id,
                known.values().stream()
                        .filter(process -> process.isAlive(machine.host(), now, settings.deadAfter()))
                        .toList());
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
    }

    private synchronized void start() {
        if (beating == null) {
            apart.executeWithoutResult(status -> register.forget(clock.instant().minus(KEPT)));
            long every = settings.beatEvery().toMillis();
            beating = heart.scheduleAtFixedRate(this::beatWhileWorking, every, every, TimeUnit.MILLISECONDS);
        }
    }

    private void beatWhileWorking() {
        if (jobs.get() > 0) {
            try {
                beat();
            } catch (RuntimeException e) {
                // The next beat tries again; the work itself will hear of a lost database in its own way.
                LOG.warn("Could not say that this process lives", e);
            }
        }
    }

    private void beat() {
        ProcessHandle self = ProcessHandle.current();
        var row = new ProcessRow(id, machine.host(), self.pid(), ProcessRow.startOf(self), clock.instant());
        apart.executeWithoutResult(status -> register.beat(row));
    }
}
