package coop.milpa.proof.tree;

import java.nio.charset.StandardCharsets;

/**
 * Hashes leaves: SHA-256 of {@code "milpa.leaf.v1"} ‖ cooperative (16) ‖ epoch day (8) ‖ currency (3) ‖ side (1) ‖
 * part number (1) ‖ part amount (8) ‖ salt (16) ‖ account number (the rest). One for each thread.
 */
final class LeafHasher {

    private static final String TAG = "milpa.leaf.v1";

    private final Sha256 sha = new Sha256();
    private final byte[] message = new byte[128 + AccountNumber.BYTES_MAX];
    private final int partAt;
    private final int saltAt;
    private final int numberAt;
    private int length;

    LeafHasher(TreeScope scope) {
        partAt = Bytes.putScope(message, Bytes.putText(message, 0, TAG), scope);
        saltAt = partAt + 1 + Long.BYTES;
        numberAt = saltAt + Salt.BYTES;
    }

    /** Whose leaves come next. */
    void account(AccountNumber number, Salt salt) {
        byte[] bytes = number.value().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, message, numberAt, bytes.length);
        length = numberAt + bytes.length;
        salt.copyTo(message, saltAt);
    }

    /** Whose leaves come next, without making an object. */
    void account(AccountSecrets secrets) {
        length = numberAt + secrets.copyNumber(message, numberAt);
        secrets.copySalt(message, saltAt);
    }

    void hash(int part, long amount, byte[] target, int at) {
        message[partAt] = (byte) part;
        Bytes.putLong(message, partAt + 1, amount);
        sha.hash(message, length, target, at);
    }
}
