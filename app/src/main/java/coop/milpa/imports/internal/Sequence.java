package coop.milpa.imports.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Puts movements in order by sorting one number each: what is sorted by first stands in the highest bits. */
final class Sequence {

    private static final int POSITION_BITS = 24;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    /** Days from here on are counted in 17 bits, up to the year 2258. */
    private static final int FIRST_DAY = -25_567; // 1900-01-01

    private static final int DAY_BITS = 17;

    private final long[] keys;

    private Sequence(long[] keys) {
        this.keys = keys;
        Arrays.sort(keys);
    }

    /** Those that are wanted, by account, then day, then place in the file. */
    static Sequence byAccountAndDay(Movements movements, IntPredicate wanted) {
        return new Sequence(IntStream.range(0, movements.count())
                .filter(wanted)
                .mapToLong(at ->
                        ((long) movements.account(at) << (DAY_BITS + POSITION_BITS)) | byDay(movements.day(at), at))
                .toArray());
    }

    /** Positions of a batch that are wanted, by day, then place in the file. */
    static Sequence byDay(Batch batch, IntPredicate wanted) {
        return new Sequence(IntStream.range(0, batch.positions())
                .filter(wanted)
                .mapToLong(at -> byDay(batch.day(at), at))
                .toArray());
    }

    private static long byDay(int day, int at) {
        return ((long) (day - FIRST_DAY) << POSITION_BITS) | at;
    }

    int count() {
        return keys.length;
    }

    /** Which movement comes n-th. */
    int at(int n) {
        return (int) (keys[n] & POSITION_MASK);
    }
}
