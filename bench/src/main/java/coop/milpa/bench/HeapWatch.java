package coop.milpa.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** How much heap was still used after a collection, at most, above what was used before: what work holds on to. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1_000_000;

    /** What has something to do before it goes is gone only with the next one. */
    private static final int COLLECTIONS = 3;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final AtomicLong most = new AtomicLong();
    private final NotificationListener listener = (notification, nothing) -> note(notification);
    private final long before;

    HeapWatch() {
        for (int n = 0; n < COLLECTIONS; n++) {
            System.gc();
        }
        before = used();
        most.set(before);
        collectors.forEach(each -> ((NotificationEmitter) each).addNotificationListener(listener, null, null));
    }

    double megabytes() {
        System.gc();
        return (Math.max(most.get(), used()) - before) / MEGABYTE;
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean each : collectors) {
            try {
                ((NotificationEmitter) each).removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void note(Notification notification) {
        if (notification.getUserData() instanceof CompositeData about) {
            Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(about).getGcInfo().getMemoryUsageAfterGc();
            long used = after.entrySet().stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
