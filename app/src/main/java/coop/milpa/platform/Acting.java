package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import java.util.Optional;

/**
 * Who acts, and from where.
 *
 * @param actor  who
 * @param from  the way in and its address, such as {@code command-line:host} or {@code page:10.0.0.7}: at most 200
 *     characters
 * @param approver  who said yes to what is being done, where one person may not do it alone
 */
public record Acting(Actor actor, String from, Optional<ActorId> approver) {

    private static final int FROM_LENGTH_MAX = 200;

    public Acting {
        if (from.isBlank() || from.length() > FROM_LENGTH_MAX) {
            throw new IllegalArgumentException("Where from has 1 to " + FROM_LENGTH_MAX + " characters: " + from);
        }
    }

    /** Somebody who acts alone. */
    public Acting(Actor actor, String from) {
        this(actor, from, Optional.empty());
    }

    /** The same, with somebody else's yes. */
    public Acting approvedBy(ActorId other) {
        return new Acting(actor, from, Optional.of(other));
    }
}
