package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Held;
import java.time.LocalDate;
import java.util.List;

/**
 * What keeps money in savings accounts from moving: an authority's order, a hold, sleep. Asking again changes nothing;
 * each answer is the first refusal that applies.
 */
public interface SavingsBlocks {

    /** Wakes an account for those who may take money out of it; one that is awake stays so. */
    Outcome<SavingsAccount> wake(WakeSavings command);

    /** Stops everything in an account, because an authority ordered it. */
    Outcome<SavingsAccount> freeze(OrderedSavings command);

    /** Lets the account move again; the same authority said so, in the same case. */
    Outcome<SavingsAccount> lift(OrderedSavings command);

    /** Keeps an amount in an account. */
    Outcome<Held> hold(HoldSavings command);

    /** Lets what was held go again. */
    Outcome<Held> release(ReleaseSavings command);

    /** Accounts whose owners were told that they will sleep and have not used them since, first to sleep first. */
    List<SleepNotice> aboutToSleep(CooperativeId cooperative);

    /**
     * An account about to sleep.
     *
     * @param account  which
     * @param quietSince  the last day on which its owner used it, or on which counting began
     * @param toldOn  the day she was to be told
     */
    record SleepNotice(SavingsAccount account, LocalDate quietSince, LocalDate toldOn) {}
}
