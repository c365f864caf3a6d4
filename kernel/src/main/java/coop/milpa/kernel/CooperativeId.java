package coop.milpa.kernel;

import java.util.UUID;

/**
 * Names one cooperative of the network: the first column of every key of its rows.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record CooperativeId(UUID value) implements Comparable<CooperativeId> {

    /** A new one, later than all made before it in this process. */
    public static CooperativeId next() {
        return new CooperativeId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CooperativeId parse(String text) {
        return new CooperativeId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CooperativeId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
