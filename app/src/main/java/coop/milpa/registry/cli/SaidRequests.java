package coop.milpa.registry.cli;

import coop.milpa.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Requests of commands: the same words are the same request, so that a command said again changes nothing. */
final class SaidRequests {

    private SaidRequests() {}

    static RequestId of(Object... words) {
        byte[] said = List.of(words).toString().getBytes(StandardCharsets.UTF_8);
        return new RequestId(UUID.nameUUIDFromBytes(said));
    }
}
