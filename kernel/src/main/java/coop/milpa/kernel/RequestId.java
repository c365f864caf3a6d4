package coop.milpa.kernel;

import java.util.UUID;

/**
 * The caller's name for one attempt to change something. Sending it twice changes things once.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record RequestId(UUID value) implements Comparable<RequestId> {

    /** A new one, later than all made before it in this process. */
    public static RequestId next() {
        return new RequestId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static RequestId parse(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public int compareTo(RequestId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
