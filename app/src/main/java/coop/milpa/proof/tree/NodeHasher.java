package coop.milpa.proof.tree;

/**
 * Hashes inner nodes: SHA-256 of {@code "milpa.node.v1"} ‖ left hash (32) ‖ left sum (8) ‖ right hash (32) ‖ right sum
 * (8). Both sums stand in it, not their total: with the total alone, sums could be moved between branches. A node is
 * kept as its hash and its sum side by side, so two children are 80 bytes in one piece. One for each thread.
 */
final class NodeHasher {

    /** Bytes of a node: hash and sum. */
    static final int NODE = Hash.BYTES + Long.BYTES;

    private static final String TAG = "milpa.node.v1";
    private static final int TAG_LENGTH = TAG.length();

    private final Sha256 sha = new Sha256();
    private final byte[] message = new byte[TAG_LENGTH + 2 * NODE];

    NodeHasher() {
        Bytes.putText(message, 0, TAG);
    }

    /**
     * Writes the parent of two nodes that stand side by side.
     *
     * @throws ArithmeticException if their sum is more than a {@code long} holds
     */
    void parent(byte[] children, int at, byte[] target, int targetAt) {
        System.arraycopy(children, at, message, TAG_LENGTH, 2 * NODE);
        sha.hash(message, message.length, target, targetAt);
        long left = Bytes.getLong(children, at + Hash.BYTES);
        long right = Bytes.getLong(children, at + NODE + Hash.BYTES);
        Bytes.putLong(target, targetAt + Hash.BYTES, Math.addExact(left, right));
    }
}
