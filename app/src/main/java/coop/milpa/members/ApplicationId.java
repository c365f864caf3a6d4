package coop.milpa.members;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one application for membership.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record ApplicationId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static ApplicationId next() {
        return new ApplicationId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ApplicationId parse(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
