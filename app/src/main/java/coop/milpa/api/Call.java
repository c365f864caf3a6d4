package coop.milpa.api;

import coop.milpa.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A request to change something, as it was sent. A controller's method takes it as a parameter.
 *
 * @param client  who sent it
 * @param key  by which it is the same request when it comes again
 * @param target  method and address
 * @param body  JSON, as it was sent
 */
public record Call(Client client, IdempotencyKey key, String target, byte[] body) {

    public Call {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** By which it is told from another request that came with the same key: 32 bytes. */
    public byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Fingerprint.of(target));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sent, to be read field by field. */
    public Fields fields() {
        return Fields.of(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Call call
                && client.equals(call.client)
                && key.equals(call.key)
                && target.equals(call.target)
                && Arrays.equals(body, call.body);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return target + " " + key;
    }
}
