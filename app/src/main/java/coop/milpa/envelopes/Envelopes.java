package coop.milpa.envelopes;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.GatheredDeposits;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Takes cash that somebody brings for many savings accounts, as a list says it. */
public interface Envelopes {

    /** How many rows a list may have. */
    int ROWS_MAX = GatheredDeposits.ACCOUNTS_MAX;

    /** What a list would come to now: each row with its owner, or with what is wrong. Writes nothing. */
    CheckedList check(CooperativeId cooperative, byte[] content, Currency currency);

    /**
     * Takes all of a list as one entry, or nothing while one row is wrong.
     *
     * @param content  of the file: what it says is taken once, unless it was undone
     * @return what was taken, the same if it was asked before; or the first refusal that applies: an {@link
     *     EnvelopeRefusal}, one of savings, cash, drawers, limits or the books
     */
    Outcome<TakenList> take(TakeEnvelope command, byte[] content);

    /**
     * Undoes all of a list on its day, by one entry.
     *
     * @return the entry that undid it, the same if it was asked before; or a refusal, such as that money is not there
     *     any more
     */
    Outcome<EntryId> undo(UndoEnvelope command);

    Optional<TakenList> find(CooperativeId cooperative, EntryId entry);

    /** The newest first, at most {@code limit} and never more than 1,000. */
    List<TakenList> newest(CooperativeId cooperative, int limit);

    /** What was taken for whom, in the order of the file. */
    List<TakenRow> rows(CooperativeId cooperative, EntryId entry);

    /** Notes that it is printed now; the first is the original, each later one a copy that says which it is. */
    int printed(CooperativeId cooperative, EntryId entry);
}
