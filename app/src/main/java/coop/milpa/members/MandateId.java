package coop.milpa.members;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one power to act on a member's accounts.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record MandateId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static MandateId next() {
        return new MandateId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
