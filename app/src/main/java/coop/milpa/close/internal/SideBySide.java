package coop.milpa.close.internal;

import coop.milpa.platform.Acting;
import coop.milpa.platform.CurrentActor;
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

/** Does the same for many, one a core at a time: while one waits for the database another hashes. */
@Component
class SideBySide {

    private final CurrentActor actor;

    SideBySide(CurrentActor actor) {
        this.actor = actor;
    }

    /**
     * An answer for each, in order. What fails keeps none of the others from being done.
     *
     * @throws IllegalStateException with the first failure as its cause, when all are done
     */
    <K, V> Map<K, V> each(List<K> all, Function<K, V> work) {
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
