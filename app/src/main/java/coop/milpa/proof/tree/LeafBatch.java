package coop.milpa.proof.tree;

import java.util.Arrays;

/** Some thousand leaves on their way into the buckets. A bucket is locked once a batch, not once a leaf. */
final class LeafBatch {

    private static final int ACCOUNTS = 2048;
    private static final int LEAVES = ACCOUNTS * Balances.PARTS;

    private final Buckets buckets;
    private final byte[] nodes = new byte[LEAVES * NodeHasher.NODE];
    private final int[] rows = new int[LEAVES];
    private final int[] ends;
    private int size;

    LeafBatch(Buckets buckets) {
        this.buckets = buckets;
        this.ends = new int[buckets.count()];
    }

    /** Adds the leaves of an account. */
    void add(AccountSecrets secrets, LeafHasher hasher) {
        if (size == LEAVES) {
            deal();
        }
        for (int part = 0; part < Balances.PARTS; part++) {
            int at = size * NodeHasher.NODE;
            hasher.hash(part, secrets.part(part), nodes, at);
            Bytes.putLong(nodes, at + Hash.BYTES, secrets.part(part));
            size++;
        }
    }

    /** Hands what there is to the buckets. */
    void deal() {
        Arrays.fill(ends, 0);
        for (int row = 0; row < size; row++) {
            ends[bucketOf(row)]++;
        }
        int end = 0;
        for (int bucket = 0; bucket < ends.length; bucket++) {
            int count = ends[bucket];
            ends[bucket] = end;
            end += count;
        }
        for (int row = 0; row < size; row++) {
            rows[ends[bucketOf(row)]++] = row;
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            int from = bucket == 0 ? 0 : ends[bucket - 1];
            buckets.get(bucket).add(nodes, rows, from, ends[bucket]);
        }
        size = 0;
    }

    private int bucketOf(int row) {
        return buckets.numberOf(Bytes.getLong(nodes, row * NodeHasher.NODE));
    }
}
