package coop.milpa.accounting;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one manual entry, from its draft on.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record ManualEntryId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static ManualEntryId next() {
        return new ManualEntryId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ManualEntryId parse(String text) {
        return new ManualEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
