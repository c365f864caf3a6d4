package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.util.Currency;
import java.util.Set;

/** What accounts held over days: for each, the sum of what it stood at when each day of a period ended. */
public interface BalanceDays {

    /**
     * Whose.
     *
     * @param roles  of the codes under which the accounts stand, guarded ones
     * @param currency  of the accounts
     * @param days  both ends included
     */
    record Which(CooperativeId cooperative, Set<AccountRole> roles, Currency currency, Books.Period days) {

        public Which {
            roles = Set.copyOf(roles);
        }
    }

    /** Takes an account and minor units × days, positive for what the cooperative owes. */
    interface Into {
        void of(AccountId account, long balanceDays);
    }

    /**
     * Tells each account that had money; in no particular order. One statement.
     *
     * @param into  must not ask the database anything
     */
    void each(Which which, Into into);
}
