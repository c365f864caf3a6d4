package coop.milpa.registry.cli;

import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.UUID;

/** Requests of commands: the same words are the same request, so that a command said again changes nothing. */
final class SaidRequests {

    private SaidRequests() {}

    static RequestId of(Object... words) {
        return new RequestId(UUID.nameUUIDFromBytes(Fingerprint.of(List.of(words))));
    }
}
