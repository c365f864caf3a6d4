package coop.milpa.members;

import coop.milpa.ledger.AccountId;
import java.util.Optional;

/** What a member has with the cooperative and may leave to somebody. */
public sealed interface Contract {

    /** Membership itself: whatever has no beneficiaries of its own. */
    record OfMembership() implements Contract {}

    /** One account of the books. */
    record OfAccount(AccountId account) implements Contract {}

    /** The account, if it is one. */
    default Optional<AccountId> named() {
        return switch (this) {
            case OfMembership membership -> Optional.empty();
            case OfAccount one -> Optional.of(one.account());
        };
    }
}
