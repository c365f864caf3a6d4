package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of the books: which is open, how one is closed. Whoever closes orders the steps; here they are done. */
public interface Days {

    /**
     * Begins the books of a cooperative on a day, which is open from then on. Books that have begun stay as they are.
     */
    void begin(CooperativeId cooperative, LocalDate first);

    /** The day entries go to; empty before the books are begun. */
    Optional<LocalDate> open(CooperativeId cooperative);

    /** A day whose close has begun and not ended. */
    Optional<LocalDate> closing(CooperativeId cooperative);

    /** The last day that is closed. */
    Optional<ClosedDay> lastClosed(CooperativeId cooperative);

    Optional<ClosedDay> closed(CooperativeId cooperative, LocalDate day);

    /** Those of the days from..to, both included, that are closed, the latest first. */
    List<ClosedDay> closed(CooperativeId cooperative, Books.Period period);

    /**
     * Opens the next day for everyone; from then on only the close itself posts to this one. Waits for entries that are
     * being written. Nothing happens if its close has begun already.
     *
     * @param history  whether an import covers the day: it is sealed, but earns, charges and ages nothing
     */
    void startClosing(CooperativeId cooperative, LocalDate day, boolean history);

    /**
     * Totals the lines of a closing day by code, branch and currency. From then on nothing is posted to it, and its
     * trial balance is read from the totals. Belongs in the transaction that seals it.
     *
     * @return how many lines it has
     */
    long total(CooperativeId cooperative, LocalDate day);

    /**
     * Totals the day unless that is done, takes its hash and ends it for ever. Belongs in one transaction with whatever
     * was sealed.
     *
     * @param seals  what other modules bind into the day's hash, 32 bytes each, by name
     */
    ClosedDay seal(CooperativeId cooperative, LocalDate day, Map<String, byte[]> seals);

    /**
     * Ends history that was sealed from a day to another: keeps its closing balances, and lets accounts earn from the
     * day after. Belongs in the transaction that sealed it.
     */
    void endHistory(CooperativeId cooperative, LocalDate from, LocalDate to);
}
