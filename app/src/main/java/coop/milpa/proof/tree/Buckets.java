package coop.milpa.proof.tree;

import java.util.Arrays;

/**
 * All leaves of a tree, dealt into buckets by the first bits of their hashes, so that each bucket can be sorted by
 * itself and all of them, one after another, are in order.
 */
final class Buckets {

    private static final int LEAVES_A_BUCKET_LOG2 = 13;
    private static final int BUCKETS_PER_CHUNK = 16;

    private final Bucket[] buckets;
    private final int bits;

    Buckets(int leaves) {
        int leavesLog2 = Integer.SIZE - Integer.numberOfLeadingZeros(leaves);
        bits = Math.max(0, leavesLog2 - LEAVES_A_BUCKET_LOG2);
        buckets = new Bucket[1 << bits];
        // Eight standard deviations more than the mean: room for all but one tree in ten to the twelfth.
        int mean = leaves / buckets.length + 1;
        int expected = mean + 8 * (int) Math.ceil(Math.sqrt(mean));
        Arrays.setAll(buckets, n -> new Bucket(expected));
    }

    int count() {
        return buckets.length;
    }

    Bucket get(int number) {
        return buckets[number];
    }

    /** Which bucket a leaf belongs to, by the first eight bytes of its hash. */
    int numberOf(long first) {
        return bits == 0 ? 0 : (int) (first >>> (Long.SIZE - bits));
    }

    void sort() {
        Chunks.run(buckets.length, BUCKETS_PER_CHUNK, (chunk, from, to) -> {
            byte[] free = {};
            for (int number = from; number < to; number++) {
                free = buckets[number].sort(free);
            }
        });
    }
}
