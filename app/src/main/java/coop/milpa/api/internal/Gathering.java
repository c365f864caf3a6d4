package coop.milpa.api.internal;

import coop.milpa.api.internal.ReplyRegister.Name;
import coop.milpa.api.internal.Waiting.Answer;
import coop.milpa.kernel.CooperativeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries out together what is asked at the same time: a carrier takes whatever has queued while it was busy, and
 * commits it once. There is no timer. What fails as a whole is tried again in halves, down to the one that is at fault.
 * A cooperative's requests go by two carriers: while one writes and waits for the disk, the other reads. More would
 * wait at its cash, and each take less.
 */
@Component
class Gathering implements SmartLifecycle {

    private static final int QUEUE_MAX = 20_000;
    private static final int BATCH_MAX = 200;
    private static final int AT_EACH_QUEUE = 2;
    private static final int STOPS_AFTER_WEB = 4096;
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Turn turn;
    private final List<BlockingQueue<Waiting<?>>> queues;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping = true;

    Gathering(Turn turn, ApiSettings settings) {
        this.turn = turn;
        this.queues = Stream.<BlockingQueue<Waiting<?>>>generate(() -> new ArrayBlockingQueue<>(QUEUE_MAX))
                .limit(settings.carriers())
                .toList();
    }

    /** Whoever waits for the answer waits for a carrier. */
    void add(Waiting<?> waiting) {
        int queue = Math.floorMod(waiting.cooperative().hashCode(), queues.size());
        if (stopping || !queues.get(queue).offer(waiting)) {
            waiting.answer()
                    .completeExceptionally(new IllegalStateException("Too many requests wait, or none is taken"));
        }
    }

    @Override
    public void start() {
        stopping = false;
        for (BlockingQueue<Waiting<?>> queue : queues) {
            for (int n = 0; n < AT_EACH_QUEUE; n++) {
                String name = "api-carrier-" + threads.size();
                threads.add(Thread.ofPlatform().name(name).daemon().start(() -> carryFrom(queue)));
            }
        }
    }

    private void carryFrom(BlockingQueue<Waiting<?>> queue) {
        List<Waiting<?>> taken = new ArrayList<>(BATCH_MAX);
        while (!stopping || !queue.isEmpty()) {
            try {
                taken.add(queue.take());
            } catch (InterruptedException e) {
                stopping = true;
            }
            queue.drainTo(taken, BATCH_MAX - 1);
            groups(taken).forEach(this::carry);
            taken.clear();
        }
    }

    /** What is to be done in one transaction: of one cooperative, of one sort, each name once. */
    private record Kind(CooperativeId cooperative, Object operation, boolean again) {}

    private static Iterable<List<Waiting<?>>> groups(List<Waiting<?>> taken) {
        Map<Kind, List<Waiting<?>>> groups = new LinkedHashMap<>();
        Set<Name> seen = new HashSet<>();
        for (Waiting<?> one : taken) {
            var kind = new Kind(one.cooperative(), one.operation(), !seen.add(one.name()));
            groups.computeIfAbsent(kind, group -> new ArrayList<>()).add(one);
        }
        return List.copyOf(groups.values());
    }

    private void carry(List<Waiting<?>> group) {
        if (group.size() > 1 && namedTwice(group)) {
            group.forEach(one -> carry(List.of(one)));
            return;
        }
        try {
            Map<Name, Answer> answers = turn(group);
            group.forEach(one -> one.answer().complete(Objects.requireNonNull(answers.get(one.name()))));
        } catch (RuntimeException e) {
            halve(group, e);
        } catch (Error e) {
            LOG.error("Requests of {} were not carried out", group.getFirst().cooperative(), e);
            group.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    private static boolean namedTwice(List<Waiting<?>> group) {
        return group.stream().map(Waiting::name).distinct().count() < group.size();
    }

    @SuppressWarnings("unchecked") // those of one group have one operation, so one sort of body
    private <B> Map<Name, Answer> turn(List<Waiting<?>> group) {
        List<Waiting<B>> same = group.stream().map(one -> (Waiting<B>) one).toList();
        return turn.of(same.getFirst().cooperative(), same.getFirst().operation(), same);
    }

    private void halve(List<Waiting<?>> group, RuntimeException failure) {
        if (group.size() == 1) {
            group.getFirst().answer().completeExceptionally(failure);
            return;
        }
        int half = group.size() / 2;
        carry(List.copyOf(group.subList(0, half)));
        carry(List.copyOf(group.subList(half, group.size())));
    }

    /** What has queued is still carried out. */
    @Override
    public void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    /** After the web server, which lets requests end first. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - STOPS_AFTER_WEB;
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
