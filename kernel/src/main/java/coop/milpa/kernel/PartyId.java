package coop.milpa.kernel;

import java.util.UUID;

/**
 * Names one person or body that a cooperative deals with, member or not, for life.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record PartyId(UUID value) implements Comparable<PartyId> {

    /** A new one, later than all made before it in this process. */
    public static PartyId next() {
        return new PartyId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static PartyId parse(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PartyId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
