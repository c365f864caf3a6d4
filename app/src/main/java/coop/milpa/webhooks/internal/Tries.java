package coop.milpa.webhooks.internal;

import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Delivery.State;
import coop.milpa.webhooks.internal.DeliveryRegister.Tried;
import coop.milpa.webhooks.internal.WebhookRegister.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of the tries of one round with one system, and what follows from it. An answer that is no success concerns
 * its message; if nobody answers as one should, the others are not tried either until that one is tried again.
 */
final class Tries {

    private final WebhookSettings settings;
    private final List<Tried> all = new ArrayList<>();
    private int failures;
    private Instant restsUntil = Instant.EPOCH;
    private boolean paused;
    private String lastAnswer = "";

    /** Begins with how many failed before. */
    Tries(int failures, WebhookSettings settings) {
        this.failures = failures;
        this.settings = settings;
    }

    /**
     * Notes one.
     *
     * @return whether the next message may be tried
     */
    boolean add(Delivery delivery, Answer answer, Instant at) {
        lastAnswer = answer.word();
        if (answer.isGood()) {
            failures = 0;
            all.add(new Tried(delivery.number(), State.DELIVERED, at, at, answer.word()));
            return true;
        }
        failures++;
        Optional<Duration> wait = RetryPolicy.after(delivery.tries() + 1, delivery.event(), settings);
        Instant next = at.plus(wait.orElseGet(() -> settings.retryAfter().getLast()));
        all.add(new Tried(
                delivery.number(), wait.isPresent() ? State.WAITING : State.GIVEN_UP, next, at, answer.word()));
        paused = answer.isGone() || failures >= settings.pauseAfter();
        if (answer.isOfNobody()) {
            restsUntil = next;
        }
        return !paused && !answer.isOfNobody();
    }

    List<Tried> all() {
        return List.copyOf(all);
    }

    boolean isPaused() {
        return paused;
    }

    String lastAnswer() {
        return lastAnswer;
    }

    Standing standing(Instant now) {
        return new Standing(now, failures, restsUntil.isAfter(now) ? restsUntil : now, paused);
    }
}
