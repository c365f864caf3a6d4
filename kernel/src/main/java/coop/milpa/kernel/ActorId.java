package coop.milpa.kernel;

import java.util.UUID;

/**
 * Names who does something: a person at a desk, a job, an import, another system.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record ActorId(UUID value) implements Comparable<ActorId> {

    /** A new one, later than all made before it in this process. */
    public static ActorId next() {
        return new ActorId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ActorId parse(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ActorId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
