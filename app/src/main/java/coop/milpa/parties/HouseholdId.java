package coop.milpa.parties;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names a household.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record HouseholdId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static HouseholdId next() {
        return new HouseholdId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
