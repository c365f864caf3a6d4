package coop.milpa.access.web;

import coop.milpa.access.ApiKey;
import coop.milpa.access.web.ShownSession.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A key as a page lists it, by the clock of the home.
 *
 * @param madeBy  whoever made it, as people call her
 */
record ShownKey(
        String name,
        List<String> permissions,
        String madeBy,
        Moment made,
        Moment expires,
        Optional<Moment> used,
        State state) {

    /** Whether it is valid, past its time, or ended. */
    enum State {
        VALID,
        EXPIRED,
        ENDED
    }

    static ShownKey of(ApiKey key, String madeBy, ZoneId zone, Instant now) {
        return new ShownKey(
                key.name(),
                key.permissions(),
                madeBy,
                Moment.of(key.madeAt(), zone),
                Moment.of(key.expiresAt(), zone),
                key.usedAt().map(at -> Moment.of(at, zone)),
                state(key, now));
    }

    private static State state(ApiKey key, Instant now) {
        if (key.revokedAt().isPresent()) {
            return State.ENDED;
        }
        return now.isBefore(key.expiresAt()) ? State.VALID : State.EXPIRED;
    }

    public boolean isValid() {
        return state == State.VALID;
    }
}
