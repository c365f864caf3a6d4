package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What accounts can give while a day closes and people already post to the next one. Amounts are minor units in the
 * account's own direction: what the cooperative owes a saver is positive.
 */
public interface Availability {

    /**
     * What one account can give.
     *
     * @param account  which
     * @param branch  that keeps it
     * @param balance  what it stood at when the day ended
     * @param now  what it stands at now
     * @param free  the less of both, without what is held and what must stay
     */
    record Available(AccountId account, BranchId branch, long balance, long now, long free) {}

    /**
     * What an account stands at now.
     *
     * @param balance  what is in it
     * @param held  what of it may not leave
     * @param free  what is left of it above its floor; below zero if that is not reached
     */
    record Now(long balance, long held, long free) {}

    /** Those of the accounts that have a balance of their own. One statement. */
    Map<AccountId, Now> now(CooperativeId cooperative, Collection<AccountId> accounts);

    /**
     * Accounts that earn under something, on a day.
     *
     * @param earns  what, as said when they were opened
     * @param day  that ended
     */
    record Earning(String earns, LocalDate day) {}

    /**
     * Tells the accounts that take entries, neither frozen nor closed, and stood below a balance when the day ended, by
     * account. One statement, of which a part is in memory at a time.
     *
     * @param balance  minor units; {@link Long#MAX_VALUE} for all
     */
    void below(CooperativeId cooperative, Earning which, long balance, Consumer<Available> into);

    /** Some accounts, whatever they earn under, at the end of a day; those that take no entries are left out. */
    List<Available> of(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day);
}
