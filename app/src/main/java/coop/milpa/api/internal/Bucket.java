package coop.milpa.api.internal;

import coop.milpa.api.Pace.Allowance;

/** A measure that holds so many requests and fills again evenly (token bucket). Counts in parts of a request. */
final class Bucket {

    private static final long MILLIS = 1_000;

    private final long size;
    private final long perSecond;
    private long left;
    private long at;

    /**
     * A full one.
     *
     * @param size  how many requests it holds
     * @param perSecond  how many come back in a second; a request has a thousand parts, so as many parts a millisecond
     * @param now  milliseconds
     */
    Bucket(int size, int perSecond, long now) {
        this.size = size * MILLIS;
        this.perSecond = perSecond;
        this.left = this.size;
        this.at = now;
    }

    synchronized Allowance take(long now) {
        long passed = Math.max(0, now - at);
        at = Math.max(at, now);
        left = Math.min(size, left + Math.min(passed, size) * perSecond);
        boolean given = left >= MILLIS;
        if (given) {
            left -= MILLIS;
        }
        return new Allowance(given, size / MILLIS, left / MILLIS, seconds(size - left), seconds(MILLIS - left));
    }

    /** Until so many parts are back; begun seconds count. */
    private long seconds(long parts) {
        return parts <= 0 ? 0 : Math.ceilDiv(parts, perSecond * MILLIS);
    }

    synchronized boolean isFullAt(long now) {
        return left + Math.min(Math.max(0, now - at), size) * perSecond >= size;
    }
}
