package coop.milpa.kernel;

import java.util.UUID;

/**
 * Names one branch (agencia) of a cooperative.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record BranchId(UUID value) implements Comparable<BranchId> {

    /** A new one, later than all made before it in this process. */
    public static BranchId next() {
        return new BranchId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static BranchId parse(String text) {
        return new BranchId(UUID.fromString(text));
    }

    @Override
    public int compareTo(BranchId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
