package coop.milpa.registry;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one person's one term in an office.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record OfficeId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static OfficeId next() {
        return new OfficeId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static OfficeId parse(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
