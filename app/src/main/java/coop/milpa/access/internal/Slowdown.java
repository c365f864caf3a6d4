package coop.milpa.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing down: after five wrong passwords for a name from one address, each further one doubles the wait there,
 * up to a quarter of an hour. A name alone is never kept waiting, so nobody can keep another out of the house by
 * guessing at her name from somewhere else. An attempt counts before it is compared, so of many at once only a few are.
 * Kept in memory: starting the program forgets it.
 */
final class Slowdown {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int DOUBLED_MAX = 10;
    private static final int REMEMBERED_MAX = 10_000;

    private final Map<Guesser, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Failures> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    private final int free;

    Slowdown() {
        this(FREE);
    }

    /** @param free  so many wrong ones cost nothing */
    Slowdown(int free) {
        this.free = free;
    }

    private record Guesser(String name, String address) {}

    private record Failures(int count, Instant last) {

        Duration leftAt(Instant now, int free) {
            if (count < free || now.isAfter(last.plus(FORGOTTEN_AFTER))) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, DOUBLED_MAX));
            Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            Duration left = Duration.between(now, last.plus(capped));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** How long an attempt has to wait still; one that may be made counts as wrong until it has succeeded. */
    synchronized Duration attempt(String name, String address, Instant now) {
        Duration left = left(name, address, now);
        if (left.isZero()) {
            failed(name, address, now);
        }
        return left;
    }

    private Duration left(String name, String address, Instant now) {
        Failures known = failures.get(guesser(name, address));
        return known == null ? Duration.ZERO : known.leftAt(now, free);
    }

    private void failed(String name, String address, Instant now) {
        failures.merge(guesser(name, address), new Failures(1, now), (before, one) -> again(before, now));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(guesser(name, address));
    }

    private static Failures again(Failures before, Instant now) {
        boolean forgotten = now.isAfter(before.last().plus(FORGOTTEN_AFTER));
        return new Failures(forgotten ? 1 : before.count() + 1, now);
    }

    private static Guesser guesser(String name, String address) {
        return new Guesser(name.strip().toLowerCase(Locale.ROOT), address);
    }
}
