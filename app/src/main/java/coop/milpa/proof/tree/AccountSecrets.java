package coop.milpa.proof.tree;

import java.security.MessageDigest;

/**
 * What is secret about an account on a day: its salt and how its balance is split. One hash gives both:
 * SHA-256(tree key ‖ account number); the first 16 bytes are the salt, the other 16 the two cuts. The tree key is
 * SHA-256 of {@code "milpa.tree-key.v1"} ‖ day's seed ‖ cooperative ‖ epoch day ‖ currency ‖ side. One for each thread.
 */
final class AccountSecrets {

    private static final String TAG = "milpa.tree-key.v1";

    private final Sha256 sha = new Sha256();
    private final byte[] message = new byte[Hash.BYTES + AccountNumber.BYTES_MAX];
    private final byte[] secrets = new byte[Hash.BYTES];
    private final long[] parts = new long[Balances.PARTS];
    private int numberLength;

    AccountSecrets(byte[] treeKey) {
        System.arraycopy(treeKey, 0, message, 0, Hash.BYTES);
    }

    static byte[] treeKey(DaySeed seed, TreeScope scope) {
        byte[] message = new byte[128];
        int end = Bytes.putText(message, 0, TAG);
        System.arraycopy(seed.bytes(), 0, message, end, DaySeed.BYTES);
        end = Bytes.putScope(message, end + DaySeed.BYTES, scope);
        MessageDigest digest = Sha256.create();
        digest.update(message, 0, end);
        return digest.digest();
    }

    void of(Balances balances, int account) {
        numberLength = balances.copyNumber(account, message, Hash.BYTES);
        sha.hash(message, Hash.BYTES + numberLength, secrets, 0);
        split(balances.amount(account));
    }

    long part(int number) {
        return parts[number];
    }

    Salt salt() {
        return Salt.at(secrets, 0);
    }

    void copySalt(byte[] target, int at) {
        System.arraycopy(secrets, 0, target, at, Salt.BYTES);
    }

    int copyNumber(byte[] target, int at) {
        System.arraycopy(message, Hash.BYTES, target, at, numberLength);
        return numberLength;
    }

    /** Cuts the amount at two places, each equally likely: a random 64-bit fraction of amount + 1, rounded down. */
    private void split(long amount) {
        long one = cut(Salt.BYTES, amount);
        long other = cut(Salt.BYTES + Long.BYTES, amount);
        long low = Math.min(one, other);
        long high = Math.max(one, other);
        parts[0] = low;
        parts[1] = high - low;
        parts[2] = amount - high;
    }

    private long cut(int secretAt, long amount) {
        return Math.unsignedMultiplyHigh(Bytes.getLong(secrets, secretAt), amount + 1);
    }
}
