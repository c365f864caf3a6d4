package coop.milpa.access.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which duties no one person holds at once. Pure. */
final class DutyPolicy {

    /** Two permissions that exclude each other. */
    record Pair(String one, String other) {}

    private DutyPolicy() {}

    /** The first pair of which both are held. */
    static Optional<Pair> conflict(Set<String> permissions, Collection<Pair> excluding) {
        return excluding.stream()
                .filter(pair -> permissions.contains(pair.one()) && permissions.contains(pair.other()))
                .findFirst();
    }
}
