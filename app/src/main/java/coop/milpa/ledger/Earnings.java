package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What accounts have to earn interest on, as of the end of a day, although people post to the next one meanwhile.
 * Amounts are minor units in the account's own direction: what the cooperative owes a saver is positive.
 */
public interface Earnings {

    /** What is valued further ahead of the day it is booked on counts from that day on as if it were valued then. */
    int DAYS_AHEAD_MAX = 31;

    /**
     * Where the balances of accounts that earn under the same thing are told apart by size.
     *
     * @param earns  what, as said when they were opened
     * @param from  balances that begin another band, ascending and above zero
     */
    record Bands(String earns, List<Long> from) {

        public Bands {
            from = List.copyOf(from);
        }
    }

    /**
     * All accounts that earn under the same thing and stand in the same band.
     *
     * @param earns  what, as said when they were opened
     * @param band  0 for balances above zero and below the first of {@link Bands#from}, then counted up
     * @param accounts  how many
     * @param balance  their sum
     */
    record Sum(String earns, int band, long accounts, long balance) {}

    /**
     * What an account has gathered since it was last taken.
     *
     * @param account  which
     * @param balanceDays  the sum of balance × days, each amount counted from its value date
     */
    record Gathered(AccountId account, long balanceDays) {}

    /**
     * The days of an account.
     *
     * @param account  which
     * @param openedOn  its first day
     * @param before  what was booked and valued before the days that were asked for
     * @param moved  all else, by value date
     */
    record AccountDays(AccountId account, LocalDate openedOn, long before, List<Moved> moved) {

        public AccountDays {
            moved = List.copyOf(moved);
        }
    }

    /** An amount that was booked on one day and counts from another, or the same. */
    record Moved(LocalDate booked, LocalDate valued, long amount) {}

    /**
     * One sum for everything that is earned under and each of its bands, in one scan of the balances.
     *
     * @param bands  of what is told apart by size; all else is one band
     */
    List<Sum> sums(CooperativeId cooperative, LocalDate day, List<Bands> bands);

    /**
     * What each account under something has gathered through the end of a day, which may be past; those with nothing
     * are left out. What was booked by then counts from its value date, what was booked later does not.
     */
    List<Gathered> gathered(CooperativeId cooperative, String earns, LocalDate day);

    /** {@link #gathered(CooperativeId, String, LocalDate)} of some accounts. */
    List<Gathered> gathered(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day);

    /**
     * Tells the days of each account under something that had money or moved, by account: what was booked by the last
     * of the days, from its value date.
     */
    void days(CooperativeId cooperative, String earns, Books.Period days, Consumer<AccountDays> into);

    /** {@link #days(CooperativeId, String, Books.Period, Consumer)} of some accounts. */
    void days(CooperativeId cooperative, Collection<AccountId> accounts, Books.Period days, Consumer<AccountDays> into);

    /** Accounts under something that take no entries now: frozen or closed. */
    Set<AccountId> shut(CooperativeId cooperative, String earns);

    /** Takes what was gathered: interest on it is being paid. In the caller's transaction. */
    void take(CooperativeId cooperative, List<Gathered> gathered);
}
