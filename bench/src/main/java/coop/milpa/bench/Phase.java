package coop.milpa.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One phase of load: every client repeats its work for so many seconds.
 *
 * @param rate  done a second, over all clients
 * @param p50  half of them took no longer, milliseconds
 * @param p99  99 of 100 took no longer, milliseconds
 */
record Phase(double rate, double p50, double p99) {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    static Phase run(Load load, int seconds) throws Exception {
        List<Load.Client> clients = load.clients();
        var started = new CountDownLatch(clients.size());
        var latencies = new ConcurrentLinkedQueue<long[]>();
        var failure = new AtomicReference<Exception>();
        List<Thread> threads = new ArrayList<>();
        var clock = new Stop();
        for (Load.Client client : clients) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    Load.Work work = client.begin();
                    started.countDown();
                    started.await();
                    latencies.add(repeat(work, clock));
                    work.end();
                } catch (Exception e) {
                    started.countDown();
                    failure.set(e);
                }
            }));
        }
        started.await();
        long begun = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        clock.stopped = true;
        double took = (System.nanoTime() - begun) / NANOS;
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return of(latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray(), took);
    }

    private static final class Stop {
        volatile boolean stopped;
    }

    private static long[] repeat(Load.Work work, Stop clock) throws Exception {
        long[] took = new long[1024];
        int n = 0;
        while (!clock.stopped) {
            long begun = System.nanoTime();
            work.once();
            if (n == took.length) {
                took = Arrays.copyOf(took, n * 2);
            }
            took[n++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(took, n);
    }

    private static Phase of(long[] sorted, double seconds) {
        return new Phase(
                sorted.length / seconds, sorted[sorted.length / 2] / MILLI, sorted[sorted.length * 99 / 100] / MILLI);
    }

    /** The middle of several, by rate. */
    static Phase median(List<Phase> phases) {
        List<Phase> sorted = phases.stream()
                .sorted((one, other) -> Double.compare(one.rate, other.rate))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
