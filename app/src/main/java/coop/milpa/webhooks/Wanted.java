package coop.milpa.webhooks;

import java.util.Set;

/**
 * What somebody wants another system to be told, and where.
 *
 * @param target  an address: {@code https}, of a host that everybody can reach
 * @param events  one or more
 * @param allowed  what whoever asks may read herself: nobody has another told what she may not see
 */
public record Wanted(String target, Set<EventType> events, Set<EventType> allowed) {

    public Wanted {
        events = Set.copyOf(events);
        allowed = Set.copyOf(allowed);
    }
}
