package coop.milpa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much heap work holds on to, at most: what collections leave that are forced while it is done, above what one left
 * before. Those collections take time, so how long the work takes is measured without them.
 */
final class HeapWatch {

    private static final double MEGABYTE = 1_000_000;
    private static final long EVERY_MILLIS = 50;

    /** What has something to do before it goes is gone only with the next one. */
    private static final int COLLECTIONS = 3;

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicLong most = new AtomicLong();

    private HeapWatch() {}

    /** Work whose heap is watched. */
    interface Work {
        void carryOut() throws IOException;
    }

    /** Does the work, and answers in megabytes. */
    static double of(Work work) throws IOException {
        long before = 0;
        for (int n = 0; n < COLLECTIONS; n++) {
            before = kept();
        }
        var watch = new HeapWatch();
        watch.most.set(before);
        Thread watcher = Thread.ofPlatform().daemon().name("heap-watch").start(watch::look);
        try {
            work.carryOut();
        } finally {
            watch.done.countDown();
        }
        try {
            watcher.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (watch.most.get() - before) / MEGABYTE;
    }

    private void look() {
        try {
            while (!done.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                most.accumulateAndGet(kept(), Math::max);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes in use after a collection. */
    private static long kept() {
        System.gc();
        return POOLS.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> Objects.requireNonNull(usage).getUsed())
                .sum();
    }
}
