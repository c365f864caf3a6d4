package coop.milpa.api;

import coop.milpa.kernel.Fingerprint;
import java.util.List;

/**
 * A request to change something, as it was sent. A controller's method takes it as a parameter.
 *
 * @param client  who sent it
 * @param key  by which it is the same request when it comes again
 * @param target  method and address
 * @param body  JSON, as it was sent; empty if a file was sent, until its route {@linkplain #saying says} what it is
 * @param seen  {@code If-Match}: which state of what it changes its sender saw; empty if it does not say so
 */
public record Call(Client client, IdempotencyKey key, String target, String body, String seen) {

    /** By which it is told from another request that came with the same key: 64 digits. */
    public String fingerprint() {
        return Fingerprint.hex(seen.isEmpty() ? List.of(target, body) : List.of(target, body, seen));
    }

    /**
     * Which state of what it changes its sender saw.
     *
     * @throws TagMissingException if it does not say so
     */
    public EntityTags tags() {
        return EntityTags.read(seen);
    }

    /** The same of a file, with JSON that tells it from other files: it is kept and compared in place of the file. */
    public Call saying(String file) {
        return new Call(client, key, target, file, seen);
    }

    /** What was sent, to be read field by field. */
    public Fields fields() {
        return Fields.of(body);
    }
}
