package coop.milpa.ledger;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.Optional;
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

    /** The one that an address or a form names; empty if that names none. */
    public static Optional<EntryId> read(String given) {
        try {
            return Optional.of(parse(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
