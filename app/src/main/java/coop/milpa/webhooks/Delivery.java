package coop.milpa.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event that is told to one subscription.
 *
 * @param number  its place in the order of events
 * @param event  its id, the same however often it is sent
 * @param type  what happened
 * @param subject  to what: the id of an entry, the number of a member, a day
 * @param happenedAt  when
 * @param state  whether it was told
 * @param tries  how often it was tried
 * @param nextTryAt  when it is tried next, if it waits
 * @param last  how the last try ended; none if there was none
 */
public record Delivery(
        long number,
        UUID event,
        EventType type,
        String subject,
        Instant happenedAt,
        State state,
        int tries,
        Instant nextTryAt,
        Optional<Try> last) {

    /** Whether it was told. */
    public enum State {
        WAITING,
        DELIVERED,
        /** It was tried as often as the settings say. */
        GIVEN_UP
    }

    /**
     * A try.
     *
     * @param at  when
     * @param answer  the status of HTTP, or a word for why there was none: the message {@code webhooks.answer.<word>}
     */
    public record Try(Instant at, String answer) {}
}
