package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What accounts have to earn interest on, as of the end of a day, although people post to the next one meanwhile.
 * Amounts are minor units in the account's own direction: what the cooperative owes a saver is positive.
 */
public interface Earnings {

    /**
     * All accounts that earn under the same thing.
     *
     * @param earns  what, as said when they were opened
     * @param accounts  how many stand above zero
     * @param balance  their sum
     */
    record Sum(String earns, long accounts, long balance) {}

    /**
     * What an account has gathered since it was last taken.
     *
     * @param account  which
     * @param balanceDays  the sum of balance × days, each amount counted from its value date
     */
    record Gathered(AccountId account, long balanceDays) {}

    /** One sum for everything that is earned under, in one scan of the balances. */
    List<Sum> sums(CooperativeId cooperative, LocalDate day);

    /**
     * What each account under something has gathered through the end of a day, which may be past; those with nothing
     * are left out. What was booked by then counts from its value date, what was booked later does not.
     */
    List<Gathered> gathered(CooperativeId cooperative, String earns, LocalDate day);

    /** Accounts under something that take no entries now: frozen or closed. */
    Set<AccountId> shut(CooperativeId cooperative, String earns);

    /** Takes what was gathered: interest on it is being paid. In the caller's transaction. */
    void take(CooperativeId cooperative, List<Gathered> gathered);
}
