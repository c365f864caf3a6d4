package coop.milpa.access;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lets another system in. What it does is recorded under the key's id as an actor.
 *
 * @param id  its name in every table
 * @param home  whose system it is: a cooperative, a federation, or {@link coop.milpa.platform.Network#ID}
 * @param name  what people call it, unique at home for good
 * @param permissions  what it may do, in order
 * @param madeBy  who made it: a user of that home, or whoever ran the program
 * @param madeAt  when it was made
 * @param expiresAt  from when on it lets nobody in
 * @param revokedAt  when somebody took it back
 * @param usedAt  when it was last seen, to the minute
 */
public record ApiKey(
        ActorId id,
        CooperativeId home,
        String name,
        List<String> permissions,
        ActorId madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    public ApiKey {
        permissions = List.copyOf(permissions);
    }
}
