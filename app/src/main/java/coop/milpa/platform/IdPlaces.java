package coop.milpa.platform;

import java.util.Arrays;
import java.util.UUID;

/**
 * Numbers ids from 0 as they come, in columns rather than objects: a million of them take 30 MB, where a map of objects
 * takes five times as much and is walked by the collector again and again.
 */
public final class IdPlaces {

    private static final int FIRST_SIZE = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] slots = new int[FIRST_SIZE * 2];
    private int size;

    public int size() {
        return size;
    }

    public UUID id(int place) {
        return new UUID(high[place], low[place]);
    }

    /** The place of an id; -1 if it has none. */
    public int of(UUID id) {
        return slots[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
    }

    /** The place of an id, which is given the next one if it has none. */
    public int add(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == high.length) {
            grow();
            slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
        high[size] = id.getMostSignificantBits();
        low[size] = id.getLeastSignificantBits();
        slots[slot] = ++size;
        return size - 1;
    }

    /** Where an id is, or would be: at most half of the slots are taken, so there is always an empty one. */
    private int slot(long most, long least) {
        int slot = (int) (((most ^ least) * SPREAD) >>> Integer.SIZE) & (slots.length - 1);
        while (slots[slot] > 0 && (high[slots[slot] - 1] != most || low[slots[slot] - 1] != least)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        high = Arrays.copyOf(high, size * 2);
        low = Arrays.copyOf(low, size * 2);
        slots = new int[high.length * 2];
        for (int place = 0; place < size; place++) {
            slots[slot(high[place], low[place])] = place + 1;
        }
    }
}
