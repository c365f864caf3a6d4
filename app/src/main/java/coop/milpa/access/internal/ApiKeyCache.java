package coop.milpa.access.internal;

import coop.milpa.access.ApiKeyToken;
import coop.milpa.access.SignedIn;
import coop.milpa.kernel.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Remembers for a few seconds what keys may do, so that a request asks the database nothing about its own. */
@Component
class ApiKeyCache {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int KEYS_MAX = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong revocations = new AtomicLong();

    /** A key that lets in until some moment, as it was read at another. */
    private record Known(SignedIn who, Instant expiresAt, Instant readAt) {

        boolean holdsAt(Instant now) {
            return now.isBefore(expiresAt) && now.isBefore(readAt.plus(REMEMBERED));
        }
    }

    /** Before a key is read: tells {@link #keep} whether one was revoked meanwhile. */
    long revocations() {
        return revocations.get();
    }

    Optional<SignedIn> find(ApiKeyToken token, Instant now) {
        return Optional.ofNullable(known.get(name(token)))
                .filter(one -> one.holdsAt(now))
                .map(Known::who);
    }

    /** What was read before a key was revoked is not kept: it might be that one. */
    void keep(ApiKeyToken token, SignedIn who, Instant expiresAt, Reading reading) {
        if (known.size() >= KEYS_MAX) {
            known.clear();
        }
        known.put(name(token), new Known(who, expiresAt, reading.at()));
        if (reading.revocations() != revocations.get()) {
            known.remove(name(token));
        }
    }

    /** When a key was read, and how many had been revoked before. */
    record Reading(Instant at, long revocations) {}

    void forget(ActorId key) {
        revocations.incrementAndGet();
        known.values().removeIf(one -> one.who().user().id().equals(key));
    }

    private static String name(ApiKeyToken token) {
        return HexFormat.of().formatHex(token.secret().hash());
    }
}
