package coop.milpa.accounting;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one entry that comes back.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record RecurringEntryId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static RecurringEntryId next() {
        return new RecurringEntryId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static RecurringEntryId parse(String text) {
        return new RecurringEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
