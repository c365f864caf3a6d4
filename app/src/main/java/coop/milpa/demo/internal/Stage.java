package coop.milpa.demo.internal;

import coop.milpa.platform.Acting;
import coop.milpa.platform.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Plays several at a time, one a core. Each has its own dice and its own books, so none changes another's outcome. */
@Component
class Stage {

    private final CurrentActor actor;

    Stage(CurrentActor actor) {
        this.actor = actor;
    }

    /**
     * What came of each, in the order given. They begin in that order too, so the longest should come first.
     *
     * @throws IllegalStateException if one fails, when the others have ended
     */
    <T> List<T> play(List<Supplier<T>> plays) {
        Acting acting = actor.get();
        List<Future<T>> played = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            plays.forEach(play -> played.add(pool.submit(() -> actor.as(acting, play))));
        }
        return played.stream().map(Stage::outcome).toList();
    }

    private static <T> T outcome(Future<T> played) {
        try {
            return played.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
