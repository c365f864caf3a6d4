package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of an entry while they are gathered: what each account is changed by, minor units, positive for a debit.
 */
final class Changes {

    private final Map<AccountId, Long> minor = new HashMap<>();

    void debit(AccountId account, Money amount) {
        minor.merge(account, amount.minor(), Math::addExact);
    }

    void credit(AccountId account, Money amount) {
        minor.merge(account, -amount.minor(), Math::addExact);
    }

    /** Those that change anything. */
    Map<AccountId, Long> all() {
        Map<AccountId, Long> changing = new HashMap<>(minor);
        changing.values().removeIf(change -> change == 0);
        return changing;
    }
}
