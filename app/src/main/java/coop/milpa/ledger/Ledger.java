package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Writes entries. All ways end in the stored functions that alone may write the books; each request is
 * carried out once, whichever way and from whichever process it comes.
 */
public interface Ledger {

    /**
     * Writes an entry in the caller's transaction, for operations that change other tables too. Locks the balances it
     * touches until that transaction ends, so it belongs at its end. Without a transaction it is one by itself.
     *
     * @return the entry, or the first {@link LedgerRefusal} that applies
     */
    Outcome<Posted> post(Entry entry);

    /**
     * {@link #post} for what the close of a day posts to that very day, while it is closing.
     *
     * @return the entry, or a refusal; {@link LedgerRefusal.DayClosed} if the day has ended or not begun to close
     */
    Outcome<Posted> postClosing(Entry entry, LocalDate day);

    /**
     * {@link #post} for an entry with a line for each of very many accounts, in the caller's transaction and set-based.
     * It is written whole or not at all, and is the same request as an {@link Entry} with the same lines.
     */
    Outcome<Posted> post(BulkEntry entry);

    /** {@link #post(BulkEntry)} for what the close of a day posts to that very day, while it is closing. */
    Outcome<Posted> postClosing(BulkEntry entry, LocalDate day);

    /**
     * Writes an entry in a transaction that it shares with whatever else has queued: for deposits, withdrawals,
     * transfers and payments whose state is only the books. Once the future completes the entry is durable. What is
     * submitted at the same time is written in any order: who needs an order waits for the first.
     */
    CompletableFuture<Outcome<Posted>> submit(Submission submission);

    /** {@link #submit(Submission)} without anything beside the entry. */
    default CompletableFuture<Outcome<Posted>> submit(Entry entry) {
        return submit(new Submission(entry, List.of()));
    }

    /**
     * Locks the accounts that several calls of {@link #postAll} in the caller's transaction will move: each call locks
     * its own in order, but not over all of them, and whoever posts between would wait for one that waits for it.
     */
    void prepare(CooperativeId cooperative, Collection<AccountId> accounts);

    /**
     * Writes many entries of one cooperative in the caller's transaction, set-based, for closes and bulk files.
     *
     * @return an outcome for each entry, in order; those refused changed nothing, the others are written
     */
    List<Outcome<Posted>> postAll(CooperativeId cooperative, List<Entry> entries);

    /**
     * {@link #postAll} for entries that will hardly be refused, by the very last statement of the caller's transaction:
     * nobody waits for their balances longer than the commit takes. Once a transaction.
     *
     * @param day  the open day, as the caller knows it
     * @return where they will stand. Where one is refused, was there before, or the day has ended meanwhile, the
     *     transaction is undone with {@link coop.milpa.platform.Presumption.Wrong}
     */
    List<Outcome<Posted>> presume(CooperativeId cooperative, List<Entry> entries, LocalDate day);

    /**
     * Undoes an entry by its mirror image on the open day, valued as the original was.
     *
     * @return the new entry, or a refusal: unknown, reversed already, or what posting refuses
     */
    Outcome<Posted> reverse(ReverseEntry command);

    /**
     * {@link #reverse} for many entries of one cooperative in the caller's transaction, set-based.
     *
     * @return an outcome for each, in order; those refused changed nothing, the others are undone
     */
    List<Outcome<Posted>> reverseAll(CooperativeId cooperative, List<ReverseEntry> commands);
}
