package coop.milpa.members;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one departure of a member.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record DepartureId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static DepartureId next() {
        return new DepartureId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static DepartureId parse(String text) {
        return new DepartureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
