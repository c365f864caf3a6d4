package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.SideRow;
import coop.milpa.ledger.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Carries submissions to the books, on as many threads as run it. Each takes whatever has queued while it was busy,
 * writes all of it in one transaction, and only then answers; there is no timer. Batches of one cooperative are written
 * side by side; of several, one after another, for they would wait for each other's accounts and only be smaller. A
 * batch that fails as a whole is tried again in halves, down to the one that is at fault.
 * <p>
 * A lane is only speed: that each request happens once, and that limits hold, is the stored function's doing.
 */
final class Lane implements Runnable {

    private static final int QUEUE_MAX = 20_000;
    private static final int BATCH_MAX = 1_000;
    private static final int ATTEMPTS_MAX = 5;

    private final LaneTransaction transaction;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;
    private volatile boolean ended;

    Lane(LaneTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * A submission and who waits for it.
     *
     * @param draft  the entry with its name and content
     * @param beside  rows to be written with it
     * @param answer  completed once the entry is durable
     */
    record Waiting(Batch.Draft draft, List<SideRow> beside, CompletableFuture<Outcome<Posted>> answer) {

        CooperativeId cooperative() {
            return draft.entry().heading().cooperative();
        }

        RequestId request() {
            return draft.entry().heading().request();
        }
    }

    CompletableFuture<Outcome<Posted>> submit(Submission submission) {
        var waiting = new Waiting(Batch.Draft.of(submission.entry()), submission.beside(), new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            refuse(waiting);
        } else if (ended && queue.remove(waiting)) {
            refuse(waiting);
        }
        return waiting.answer();
    }

    private void refuse(Waiting waiting) {
        String why = stopping ? "The books are being shut" : "More than " + QUEUE_MAX + " entries are waiting";
        waiting.answer().completeExceptionally(new IllegalStateException(why));
    }

    /** Ends when it is stopped and nothing waits, or by a defect; nobody is left waiting in either case. */
    @Override
    public void run() {
        try {
            carryUntilStopped();
        } finally {
            stopping = true;
            ended = true;
            List<Waiting> left = new ArrayList<>();
            queue.drainTo(left);
            left.forEach(this::refuse);
        }
    }

    private void carryUntilStopped() {
        List<Waiting> taken = new ArrayList<>(BATCH_MAX);
        while (!stopping || !queue.isEmpty()) {
            turn.lock();
            try {
                take(taken);
                if (isOfOneCooperative(taken)) {
                    turn.unlock();
                }
                carryOnce(taken);
            } finally {
                if (turn.isHeldByCurrentThread()) {
                    turn.unlock();
                }
            }
            taken.clear();
        }
    }

    private void take(List<Waiting> taken) {
        try {
            taken.add(queue.take());
        } catch (InterruptedException e) {
            stopping = true;
        }
        queue.drainTo(taken, BATCH_MAX - taken.size());
    }

    private static boolean isOfOneCooperative(List<Waiting> taken) {
        return taken.stream().map(Waiting::cooperative).distinct().limit(2).count() == 1;
    }

    private void carryOnce(List<Waiting> taken) {
        List<Waiting> later = oncePerRequest(taken);
        if (!taken.isEmpty()) {
            carry(taken, 1);
        }
        if (!later.isEmpty()) {
            carry(later, 1);
        }
    }

    /** Takes out of a list whatever repeats a request that stands in it already; those come after. */
    private static List<Waiting> oncePerRequest(List<Waiting> taken) {
        Set<RequestId> seen = HashSet.newHashSet(taken.size());
        List<Waiting> repeated = new ArrayList<>();
        taken.removeIf(waiting -> !seen.add(waiting.request()) && repeated.add(waiting));
        return repeated;
    }

    private void carry(List<Waiting> taken, int attempt) {
        try {
            for (LaneTransaction.Answer answer : transaction.write(byCooperative(taken))) {
                answer.waiting().answer().complete(answer.outcome());
            }
        } catch (CannotCreateTransactionException e) {
            // The database is away, and has been waited for: no half of the batch would fare better.
            taken.forEach(waiting -> waiting.answer().completeExceptionally(e));
        } catch (RuntimeException e) {
            retry(taken, attempt, e);
        } catch (Error e) {
            taken.forEach(waiting -> waiting.answer().completeExceptionally(e));
            throw e;
        }
    }

    private void retry(List<Waiting> taken, int attempt, RuntimeException failure) {
        if (taken.size() == 1 && (attempt == ATTEMPTS_MAX || !SqlStates.isWorthRetrying(failure))) {
            taken.getFirst().answer().completeExceptionally(failure);
            return;
        }
        int half = (taken.size() + 1) / 2;
        carry(List.copyOf(taken.subList(0, half)), attempt + (taken.size() == 1 ? 1 : 0));
        if (taken.size() > 1) {
            carry(List.copyOf(taken.subList(half, taken.size())), 1);
        }
    }

    /** In one order for all carriers: whoever locks a cooperative's accounts never waits for one that comes before. */
    private static Map<CooperativeId, List<Waiting>> byCooperative(List<Waiting> taken) {
        Map<CooperativeId, List<Waiting>> groups = new TreeMap<>(Comparator.comparing(CooperativeId::value));
        for (Waiting waiting : taken) {
            groups.computeIfAbsent(waiting.cooperative(), c -> new ArrayList<>())
                    .add(waiting);
        }
        return groups;
    }

    /** What has queued is still carried; whoever waits for more is to be interrupted. */
    void stop() {
        stopping = true;
    }
}
