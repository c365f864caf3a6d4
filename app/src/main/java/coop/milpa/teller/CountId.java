package coop.milpa.teller;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one count.
 *
 * @param value  time-ordered
 */
public record CountId(UUID value) {

    public static CountId next() {
        return new CountId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CountId parse(String text) {
        return new CountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
