package coop.milpa.ledger;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one entry in the books.
 *
 * @param value  time-ordered, so that entries sort as they were made
 */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(TimeOrderedUuid.next());
    }

    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
