package coop.milpa.teller;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one shift.
 *
 * @param value  time-ordered
 */
public record ShiftId(UUID value) {

    public static ShiftId next() {
        return new ShiftId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ShiftId parse(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
