package coop.milpa.bench;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;

/** Bare SHA-256 calls on messages of 96 bytes, on all cores: the baseline of hashing and proof. */
final class BareHashes {

    private static final int MESSAGE_BYTES = 96;
    private static final int SLICE = 1 << 16;
    private static final double MILLI = 1e6;

    private BareHashes() {}

    /** How long so many calls take, milliseconds. */
    static double millis(long hashes) {
        int slices = (int) Math.ceilDiv(hashes, (long) SLICE);
        long start = System.nanoTime();
        IntStream.range(0, slices).parallel().forEach(n -> slice((int) Math.min(SLICE, hashes - (long) n * SLICE)));
        return (System.nanoTime() - start) / MILLI;
    }

    private static void slice(int hashes) {
        byte[] message = new byte[MESSAGE_BYTES];
        byte[] hash = new byte[32];
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int n = 0; n < hashes; n++) {
                message[n % MESSAGE_BYTES]++;
                sha.update(message, 0, MESSAGE_BYTES);
                sha.digest(hash, 0, hash.length);
            }
        } catch (NoSuchAlgorithmException | DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
