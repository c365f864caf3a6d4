package coop.milpa.proof.tree;

import java.util.Arrays;

/** The leaves whose hashes begin with the same bits. Small enough to be sorted in a processor's cache. */
final class Bucket {

    private byte[] nodes;
    private int size;

    Bucket(int expected) {
        nodes = new byte[expected * NodeHasher.NODE];
    }

    /** Takes some of a batch's leaves, in any order, from any thread. */
    synchronized void add(byte[] batch, int[] rows, int from, int to) {
        int needed = (size + to - from) * NodeHasher.NODE;
        if (needed > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(needed, nodes.length + nodes.length / 4));
        }
        for (int n = from; n < to; n++) {
            System.arraycopy(batch, rows[n] * NodeHasher.NODE, nodes, size * NodeHasher.NODE, NodeHasher.NODE);
            size++;
        }
    }

    synchronized int size() {
        return size;
    }

    synchronized void copy(int from, int to, byte[] target, int at) {
        System.arraycopy(nodes, from * NodeHasher.NODE, target, at * NodeHasher.NODE, (to - from) * NodeHasher.NODE);
    }

    /** Where the leaf with this hash stands, or -1. */
    synchronized int find(Hash hash) {
        for (int place = 0; place < size; place++) {
            if (Hash.at(nodes, place * NodeHasher.NODE).equals(hash)) {
                return place;
            }
        }
        return -1;
    }

    /**
     * Puts the leaves in order of their hashes, in other memory if it is enough, and gives back what it no longer uses.
     * A leaf is sorted as one number: the first bits of its hash, then its row.
     */
    synchronized byte[] sort(byte[] other) {
        int rowBits = Long.SIZE - Long.numberOfLeadingZeros(size);
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            // With the first bit flipped, signed numbers sort as unsigned bytes do.
            long first = Bytes.getLong(nodes, row * NodeHasher.NODE) ^ Long.MIN_VALUE;
            keys[row] = first >>> rowBits << rowBits | row;
        }
        Arrays.sort(keys);
        for (int place = 1; place < size; place++) {
            settle(keys, place, rowBits);
        }
        return move(keys, (1L << rowBits) - 1, other);
    }

    private byte[] move(long[] keys, long rowMask, byte[] other) {
        byte[] sorted = other.length >= size * NodeHasher.NODE ? other : new byte[nodes.length];
        for (int place = 0; place < size; place++) {
            int row = (int) (keys[place] & rowMask);
            System.arraycopy(nodes, row * NodeHasher.NODE, sorted, place * NodeHasher.NODE, NodeHasher.NODE);
        }
        byte[] free = nodes;
        nodes = sorted;
        return free;
    }

    /** Where the first bits of two hashes are the same, the rest decides. */
    private void settle(long[] keys, int place, int rowBits) {
        for (int p = place; p > 0 && keys[p - 1] >>> rowBits == keys[p] >>> rowBits; p--) {
            long rowMask = (1L << rowBits) - 1;
            int order = compare((int) (keys[p - 1] & rowMask), (int) (keys[p] & rowMask));
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
        return Arrays.compareUnsigned(nodes, at, at + Hash.BYTES, nodes, otherAt, otherAt + Hash.BYTES);
    }
}
