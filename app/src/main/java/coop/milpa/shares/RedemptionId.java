package coop.milpa.shares;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names contributions of a leaver that are owed to her.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record RedemptionId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static RedemptionId next() {
        return new RedemptionId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static RedemptionId parse(String text) {
        return new RedemptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
