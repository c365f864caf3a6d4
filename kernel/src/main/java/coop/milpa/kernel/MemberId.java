package coop.milpa.kernel;

import java.util.UUID;

/**
 * Names one member of a cooperative for life, whatever number is printed on the passbook.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record MemberId(UUID value) implements Comparable<MemberId> {

    /** A new one, later than all made before it in this process. */
    public static MemberId next() {
        return new MemberId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static MemberId parse(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MemberId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
