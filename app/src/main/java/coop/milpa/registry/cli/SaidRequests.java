package coop.milpa.registry.cli;

import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.UUID;

/** Requests of commands: the same words are the same request, so that a command said again changes nothing. */
public final class SaidRequests {

    private SaidRequests() {}

    /** The request that these words make; each is written as its {@code toString}. */
    public static RequestId of(Object... words) {
        return new RequestId(UUID.nameUUIDFromBytes(Fingerprint.of(List.of(words))));
    }
}
