package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The lanes of this process, one a core: each owns the cooperatives that hash to it. Several carriers serve a lane, so
 * that one batch is gathered and another committed while a third is written.
 */
@Component
class Lanes implements SmartLifecycle {

    private final LedgerSettings settings;
    private final DataSource database;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Lanes(LedgerSettings settings, DataSource database) {
        this.settings = settings;
        this.database = database;
    }

    Lane of(CooperativeId cooperative) {
        return lanes.get(Math.floorMod(cooperative.hashCode(), lanes.size()));
    }

    @Override
    public void start() {
        for (int n = 0; n < settings.lanes(); n++) {
            Lane lane = new Lane(new LaneTransaction(database));
            lanes.add(lane);
            for (int carrier = 0; carrier < settings.carriers(); carrier++) {
                String name = "lane-" + n + "-" + carrier;
                threads.add(Thread.ofPlatform().name(name).daemon().start(lane));
            }
        }
    }

    /** Lets each lane finish what has queued. */
    @Override
    public void stop() {
        lanes.forEach(Lane::stop);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        lanes.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
