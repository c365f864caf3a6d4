package coop.milpa.teller;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one place where cash is kept.
 *
 * @param value  time-ordered
 */
public record CashPointId(UUID value) {

    public static CashPointId next() {
        return new CashPointId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CashPointId parse(String text) {
        return new CashPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
