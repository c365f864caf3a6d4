package coop.milpa.ledger;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one account of the books.
 *
 * @param value  time-ordered
 */
public record AccountId(UUID value) implements Comparable<AccountId> {

    public static AccountId next() {
        return new AccountId(TimeOrderedUuid.next());
    }

    @Override
    public int compareTo(AccountId other) {
        return TimeOrderedUuid.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
