package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the books say: balances, trial balances, entries, statements. Every figure can be followed to its lines. */
public interface Books {

    /**
     * What an account stands at now.
     *
     * @return positive for a debit balance; empty if there is no such guarded account
     */
    Optional<Money> balance(CooperativeId cooperative, AccountId account);

    /**
     * What some guarded accounts stood at when a day ended.
     *
     * @return positive for a debit balance; those there are not are left out
     */
    Map<AccountId, Money> balances(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate on);

    /** What every guarded account of a class stood at when a day ended. */
    AccountBalances balances(CooperativeId cooperative, LocalDate on, AccountClass of);

    /** The trial balance at the end of any day, past, open or closing. */
    TrialBalance trialBalance(CooperativeId cooperative, LocalDate on);

    /** What every code stood at when a day ended, by branch and currency; what stands at zero is left out. */
    List<BranchBalance> branchBalances(CooperativeId cooperative, LocalDate on);

    /**
     * Every line of the days from..to, both included, entry by entry as they were made. Lines are handed over as they
     * are read, so that any number of them can be printed.
     *
     * @param into  called once a line; must not ask this port anything
     */
    void journal(CooperativeId cooperative, Period period, Consumer<JournalLine> into);

    /**
     * The same lines by code and currency, and by day within them.
     *
     * @param code  this code alone; empty for all
     * @param into  called once a line; must not ask this port anything
     */
    void generalLedger(
            CooperativeId cooperative, Period period, Optional<AccountCode> code, Consumer<JournalLine> into);

    /** The lines of a code on the days from..to, both included, at most {@code limit}, first days first. */
    List<LedgerLine> lines(CooperativeId cooperative, AccountCode code, Period period, int limit);

    /** The movements of one account on the days from..to, both included, first days first. */
    List<LedgerLine> movements(CooperativeId cooperative, AccountId account, Period period);

    /**
     * The entries of the days from..to, both included, in the order in which they were made.
     *
     * @param after  those made after this one; empty for the first
     */
    List<EntryHead> entries(CooperativeId cooperative, Period period, Optional<EntryId> after, int limit);

    Optional<EntryView> entry(CooperativeId cooperative, EntryId entry);

    /** The entry that undid it; empty if none did. */
    default Optional<EntryId> undoing(CooperativeId cooperative, EntryId entry) {
        return Optional.ofNullable(undoing(cooperative, List.of(entry)).get(entry));
    }

    /** By which entries some were undone; those that were not are left out. */
    Map<EntryId, EntryId> undoing(CooperativeId cooperative, Collection<EntryId> entries);

    /**
     * Tells what an entry did to each of its accounts, smallest account first: as many as there may be.
     *
     * @param into  must not ask this port anything
     */
    default void changes(CooperativeId cooperative, EntryId entry, Change into) {
        changes(cooperative, List.of(entry), (which, account, minor) -> into.of(account, minor));
    }

    /**
     * Tells what some entries did to each of their accounts, entry by entry, smallest account first.
     *
     * @param into  must not ask this port anything
     */
    void changes(CooperativeId cooperative, Collection<EntryId> entries, ChangeOfEntry into);

    /** Takes an account and what it was moved by, minor units, positive for a debit. */
    interface Change {
        void of(AccountId account, long minor);
    }

    /** The same, with the entry that did it. */
    interface ChangeOfEntry {
        void of(EntryId entry, AccountId account, long minor);
    }

    /** Days from..to, both included. */
    record Period(LocalDate from, LocalDate to) {

        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("Period from " + from + " to " + to);
            }
        }
    }
}
