package coop.milpa.proof.tree;

import java.util.Arrays;

/**
 * The order in which leaves stand: by their hash, bytes unsigned. Hashes hang on secret salts that are new each day, so
 * nobody without the seed can tell who stands beside whom, and no second source of randomness is needed.
 * <p>
 * Each leaf is one number, the first bits of its hash and then its row. Numbers are dealt into buckets by their first
 * bits and each bucket is sorted by itself, in cache: a third of the time of sorting them all at once.
 */
final class LeafOrder {

    private static final int ROWS_PER_CHUNK = 1 << 16;
    private static final int BUCKETS_PER_CHUNK = 32;
    private static final int BUCKET_ROWS_LOG2 = 9;
    private static final int BUCKETS_LOG2_MAX = 12;

    private final byte[] leaves;
    private final int count;
    private final int rowBits;
    private final int bucketBits;
    private final long[] keys;

    /** Puts the first {@code count} leaves in order; they stay where they are. */
    LeafOrder(byte[] leaves, int count) {
        this.leaves = leaves;
        this.count = count;
        this.rowBits = Long.SIZE - Long.numberOfLeadingZeros(count);
        this.bucketBits = Math.clamp(rowBits - BUCKET_ROWS_LOG2, 0, BUCKETS_LOG2_MAX);
        this.keys = new long[count];
        sort();
    }

    /** The row of the leaf that stands at a place, from the left. */
    int row(int place) {
        return rowOf(keys[place]);
    }

    private void sort() {
        int[][] places = places();
        deal(places);
        int[] ends = places[places.length - 1];
        Chunks.run(ends.length, BUCKETS_PER_CHUNK, (chunk, from, to) -> {
            for (int bucket = from; bucket < to; bucket++) {
                sort(bucket == 0 ? 0 : ends[bucket - 1], ends[bucket]);
            }
        });
    }

    /** Where each chunk of rows puts its first leaf of each bucket. */
    private int[][] places() {
        int[][] places = new int[Chunks.count(count, ROWS_PER_CHUNK)][1 << bucketBits];
        Chunks.run(count, ROWS_PER_CHUNK, (chunk, from, to) -> {
            for (int row = from; row < to; row++) {
                places[chunk][bucket(key(row))]++;
            }
        });
        int place = 0;
        for (int bucket = 0; bucket < 1 << bucketBits; bucket++) {
            for (int[] chunk : places) {
                int here = chunk[bucket];
                chunk[bucket] = place;
                place += here;
            }
        }
        return places;
    }

    /** Deals the leaves; afterwards the last chunk's places are the ends of the buckets. */
    private void deal(int[][] places) {
        Chunks.run(count, ROWS_PER_CHUNK, (chunk, from, to) -> {
            for (int row = from; row < to; row++) {
                long key = key(row);
                keys[places[chunk][bucket(key)]++] = key;
            }
        });
    }

    /** In a bucket of more than one the first bit is the same throughout, so signed order is unsigned order. */
    private void sort(int from, int to) {
        if (bucketBits == 0) {
            flip(from, to);
        }
        Arrays.sort(keys, from, to);
        if (bucketBits == 0) {
            flip(from, to);
        }
        for (int place = from + 1; place < to; place++) {
            settle(from, place);
        }
    }

    private void flip(int from, int to) {
        for (int place = from; place < to; place++) {
            keys[place] ^= Long.MIN_VALUE;
        }
    }

    /** Where the first bits of two hashes are the same, the rest decides. */
    private void settle(int from, int place) {
        for (int p = place; p > from && keys[p - 1] >>> rowBits == keys[p] >>> rowBits; p--) {
            int order = compare(rowOf(keys[p - 1]), rowOf(keys[p]));
            if (order == 0) {
                throw new IllegalArgumentException("An account is given twice");
            }
            if (order < 0) {
                return;
            }
            long swapped = keys[p];
            keys[p] = keys[p - 1];
            keys[p - 1] = swapped;
        }
    }

    private int compare(int row, int other) {
        int at = row * NodeHasher.NODE;
        int otherAt = other * NodeHasher.NODE;
        return Arrays.compareUnsigned(leaves, at, at + Hash.BYTES, leaves, otherAt, otherAt + Hash.BYTES);
    }

    private long key(int row) {
        return Bytes.getLong(leaves, row * NodeHasher.NODE) >>> rowBits << rowBits | row;
    }

    private int bucket(long key) {
        return bucketBits == 0 ? 0 : (int) (key >>> (Long.SIZE - bucketBits));
    }

    private int rowOf(long key) {
        return (int) (key & ((1L << rowBits) - 1));
    }
}
