package coop.milpa.proof.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 for one thread, writing each hash where it belongs instead of making an array for it. */
final class Sha256 {

    private final MessageDigest digest = create();

    void hash(byte[] message, int length, byte[] target, int at) {
        digest.update(message, 0, length);
        try {
            digest.digest(target, at, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
