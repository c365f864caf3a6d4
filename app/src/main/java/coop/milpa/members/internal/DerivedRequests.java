package coop.milpa.members.internal;

import coop.milpa.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests that follow from what they are for, so that the same thing is never asked under two names. */
final class DerivedRequests {

    private DerivedRequests() {}

    /** The same for the same words, always (UUID version 3). */
    static RequestId of(String purpose, Object id) {
        String text = "milpa:members:" + purpose + ":" + id;
        return new RequestId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
