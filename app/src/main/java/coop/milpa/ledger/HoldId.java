package coop.milpa.ledger;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one hold in the books, and the pending transfer that it belongs to, if any.
 *
 * @param value  time-ordered, so that holds sort as they were placed
 */
public record HoldId(UUID value) {

    public static HoldId next() {
        return new HoldId(TimeOrderedUuid.next());
    }

    public static HoldId parse(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
