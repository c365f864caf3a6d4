package coop.milpa.shares;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one distribution of a surplus.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record DistributionId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static DistributionId next() {
        return new DistributionId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static DistributionId parse(String text) {
        return new DistributionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
