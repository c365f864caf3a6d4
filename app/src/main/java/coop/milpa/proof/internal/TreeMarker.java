package coop.milpa.proof.internal;

import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.AccountId;
import java.util.UUID;

/**
 * The moment at which a day's trees were built, as a time-ordered name. Accounts that were entered later with a day of
 * opening in the past have later names; they are not in those trees and are left out when the trees are built again.
 *
 * @param value  time-ordered
 */
record TreeMarker(UUID value) {

    static TreeMarker next() {
        return new TreeMarker(TimeOrderedUuid.next());
    }

    boolean isBefore(AccountId account) {
        return TimeOrderedUuid.compare(value, account.value()) < 0;
    }
}
