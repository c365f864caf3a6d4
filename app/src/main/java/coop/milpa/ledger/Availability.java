package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;

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

    /** All accounts that earn under something and take entries: neither frozen nor closed. One statement. */
    List<Available> under(CooperativeId cooperative, String earns, LocalDate day);
}
