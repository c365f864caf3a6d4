package coop.milpa.webhooks;

import coop.milpa.kernel.ActorId;
import java.time.Instant;
import java.util.List;

/**
 * A subscription: what another system is told, and where.
 *
 * @param id  which
 * @param version  counts its changes, from 1
 * @param target  the address that is called
 * @param events  what it is told of, in their order
 * @param state  whether it is told
 * @param failures  how many tries failed since the last that did not
 * @param madeBy  who asked for it
 * @param madeAt  when
 */
public record Webhook(
        WebhookId id,
        int version,
        String target,
        List<EventType> events,
        State state,
        int failures,
        ActorId madeBy,
        Instant madeAt) {

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** Tries failed so often that somebody has to look; what happens meanwhile waits. */
        PAUSED,
        ENDED
    }

    public Webhook {
        events = List.copyOf(events);
    }

    /** The same after a change that says what is wanted. */
    public Webhook next(State then, Wanted wanted) {
        List<EventType> sorted = wanted.events().stream().sorted().toList();
        return new Webhook(id, version + 1, wanted.target(), sorted, then, 0, madeBy, madeAt);
    }

    /** The same in another state. */
    public Webhook next(State then) {
        return new Webhook(id, version + 1, target, events, then, 0, madeBy, madeAt);
    }
}
