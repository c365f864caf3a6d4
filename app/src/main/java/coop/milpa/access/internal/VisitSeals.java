package coop.milpa.access.internal;

import coop.milpa.platform.Seals;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a visit into what a browser keeps, and takes it out again: nobody reads it there or makes one. */
@Component
class VisitSeals {

    private static final String PURPOSE = "access.provider-visit";

    /** Long enough to find one's phone and type a password. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private final Seals seals;
    private final Clock clock;

    VisitSeals(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    String seal(Visit visit) {
        byte[] shut = seals.seal(PURPOSE, JsonMapper.shared().writeValueAsBytes(visit));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(shut);
    }

    /** None if it is not one of ours, or was begun too long ago. */
    Optional<Visit> open(String kept) {
        return decoded(kept)
                .flatMap(bytes -> seals.open(PURPOSE, bytes))
                .map(plain -> JsonMapper.shared().readValue(plain, Visit.class))
                .filter(visit -> clock.instant().isBefore(visit.begun().plus(LASTS)));
    }

    private static Optional<byte[]> decoded(String kept) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(kept));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
