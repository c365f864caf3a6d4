package coop.milpa.proof.tree;

import java.util.Arrays;

/**
 * The leaves of a tree in order of their hashes, bytes unsigned. Hashes hang on secret salts that are new each day, so
 * nobody without the seed can tell who stands beside whom, and no second source of randomness is needed.
 */
final class Leaves implements Level {

    private final Buckets buckets;
    private final int[] starts;

    /** Sorts the buckets, which are full. */
    Leaves(Buckets buckets) {
        buckets.sort();
        this.buckets = buckets;
        this.starts = new int[buckets.count() + 1];
        for (int number = 0; number < buckets.count(); number++) {
            starts[number + 1] = starts[number] + buckets.get(number).size();
        }
    }

    @Override
    public int width() {
        return starts[starts.length - 1];
    }

    @Override
    public void copy(int from, int to, byte[] target) {
        int number = bucketAt(from);
        for (int place = from; place < to; number++) {
            int end = Math.min(to, starts[number + 1]);
            buckets.get(number).copy(place - starts[number], end - starts[number], target, place - from);
            place = end;
        }
    }

    /** Where the leaf with this hash stands. */
    int placeOf(Hash hash) {
        int number = buckets.numberOf(Bytes.getLong(hash.bytes(), 0));
        int place = buckets.get(number).find(hash);
        if (place < 0) {
            throw new IllegalArgumentException("No leaf " + hash);
        }
        return starts[number] + place;
    }

    /** The last bucket that begins at or before a place; empty ones share their start with the next. */
    private int bucketAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        int number = found < 0 ? -found - 2 : found;
        while (starts[number + 1] == place) {
            number++;
        }
        return number;
    }
}
