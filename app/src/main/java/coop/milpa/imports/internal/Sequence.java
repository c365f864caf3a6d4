package coop.milpa.imports.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Puts movements in order by sorting one number each: what is sorted by first stands in the highest bits. */
final class Sequence {

    private static final int POSITION_BITS = 23;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    /** Days from here on are counted in 17 bits, up to the year 2258. */
    private static final int FIRST_DAY = -25_567; // 1900-01-01

    private static final int DAY_BITS = 17;

    private final long[] keys;

    private Sequence(long[] keys) {
        this.keys = keys;
        Arrays.sort(keys);
    }

    /** By account, then day, then place in the file. */
    static Sequence byAccountAndDay(Movements movements) {
        return new Sequence(IntStream.range(0, movements.count())
                .mapToLong(at -> ((long) movements.account(at) << (DAY_BITS + POSITION_BITS)) | byDay(movements, at))
                .toArray());
    }

    /** Those that are wanted, by day, then place in the file. */
    static Sequence byDay(Movements movements, IntPredicate wanted) {
        return new Sequence(IntStream.range(0, movements.count())
                .filter(wanted)
                .mapToLong(at -> byDay(movements, at))
                .toArray());
    }

    private static long byDay(Movements movements, int at) {
        return ((long) (movements.day(at) - FIRST_DAY) << POSITION_BITS) | at;
    }

    int count() {
        return keys.length;
    }

    /** Which movement comes n-th. */
    int at(int n) {
        return (int) (keys[n] & POSITION_MASK);
    }
}
