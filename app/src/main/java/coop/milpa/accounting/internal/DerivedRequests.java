package coop.milpa.accounting.internal;

import coop.milpa.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests that follow from what they are for, so that the same thing is never asked under two names. */
final class DerivedRequests {

    private DerivedRequests() {}

    /** The same for the same words, always (UUID version 3). */
    static RequestId of(Object... words) {
        StringBuilder text = new StringBuilder("milpa:accounting");
        for (Object word : words) {
            text.append(':').append(word);
        }
        return new RequestId(UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
