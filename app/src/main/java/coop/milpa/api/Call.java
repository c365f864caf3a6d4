package coop.milpa.api;

import coop.milpa.kernel.Fingerprint;
import java.util.List;

/**
 * A request to change something, as it was sent. A controller's method takes it as a parameter.
 *
 * @param client  who sent it
 * @param key  by which it is the same request when it comes again
 * @param target  method and address
 * @param body  JSON, as it was sent
 */
public record Call(Client client, IdempotencyKey key, String target, String body) {

    /** By which it is told from another request that came with the same key: 64 digits. */
    public String fingerprint() {
        return Fingerprint.hex(List.of(target, body));
    }

    /** What was sent, to be read field by field. */
    public Fields fields() {
        return Fields.of(body);
    }
}
