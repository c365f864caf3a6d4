package coop.milpa.teller;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names cash on its way from one cash point to another.
 *
 * @param value  time-ordered
 */
public record CashTransferId(UUID value) {

    public static CashTransferId next() {
        return new CashTransferId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CashTransferId parse(String text) {
        return new CashTransferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
