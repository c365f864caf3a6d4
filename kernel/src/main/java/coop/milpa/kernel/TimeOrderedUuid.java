package coop.milpa.kernel;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, method 3): 48 bits of Unix milliseconds, 12 bits that count within the
 * millisecond, 62 random bits. Within one process they only grow, so rows arrive at the end of an index. They are
 * names, not secrets: nobody may be let in for knowing one.
 */
public final class TimeOrderedUuid {

    /** Milliseconds and a 12-bit counter in one number; carries into the next millisecond when the counter is full. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedUuid() {}

    /** The next one. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFFL);
        long low = 0x8000_0000_0000_0000L | (ThreadLocalRandom.current().nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** Order by bytes, as PostgreSQL orders them; {@link UUID#compareTo} compares signed halves and differs. */
    public static int compare(UUID first, UUID second) {
        int high = Long.compareUnsigned(first.getMostSignificantBits(), second.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(first.getLeastSignificantBits(), second.getLeastSignificantBits());
    }
}
