package coop.milpa.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Works on several things, one a core at a time: while one waits for the database another reckons. Each thread has
 * transactions of its own, which see nothing of what another has begun.
 */
@Component
public class SideBySide {

    private final CurrentActor actor;

    SideBySide(CurrentActor actor) {
        this.actor = actor;
    }

    /**
     * The same for each of many: an answer for each, in order. What fails keeps none of the others from being done.
     *
     * @throws IllegalStateException with the first failure as its cause, when all are done
     */
    public <K, V> Map<K, V> each(List<K> all, Function<K, V> work) {
        Acting acting = actor.get();
        List<Future<V>> answers = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (K each : all) {
                answers.add(pool.submit(() -> actor.as(acting, () -> work.apply(each))));
            }
        }
        Map<K, V> byKey = new LinkedHashMap<>();
        for (int n = 0; n < all.size(); n++) {
            byKey.put(all.get(n), answer(all.get(n), answers.get(n)));
        }
        return byKey;
    }

    /**
     * Two things that do not wait for each other: one on another thread, the other on this one and in its transaction.
     *
     * @throws IllegalStateException if the first failed, with its failure as the cause
     */
    public void both(Runnable there, Runnable here) {
        Acting acting = actor.get();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> beside = thread.submit(() -> actor.as(acting, () -> {
                there.run();
                return true;
            }));
            here.run();
            answer("the other half", beside);
        }
    }

    private static <K, V> V answer(K key, Future<V> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(key + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while " + key + " was at work", e);
        }
    }
}
