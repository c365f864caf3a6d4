package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** The lines of one code of the chart: some of them, all of them, and what they add up to, however many there are. */
public interface CodeLines {

    /**
     * Some of them.
     *
     * @param sorting  how all are sorted
     * @param offset  how many to pass over
     * @param limit  how many at most
     */
    List<LedgerLine> page(Which which, Sorting sorting, long offset, int limit);

    /** What all of them add up to, by currency. */
    List<Sum> sums(Which which);

    /**
     * Hands over all of them as they are read from a cursor.
     *
     * @param into  called once a line; must not ask this port anything
     */
    void each(Which which, Sorting sorting, Consumer<LedgerLine> into);

    /** Lines of which code, on which days, both included. */
    record Which(CooperativeId cooperative, AccountCode code, Books.Period period) {}

    /** How lines are sorted; those that are equal in it, as they were made. */
    record Sorting(By by, boolean descending) {}

    /** What lines are sorted by. */
    enum By {
        DAY,
        CONCEPT,
        NARRATIVE,
        ACCOUNT,
        AMOUNT
    }

    /**
     * Lines of one currency together.
     *
     * @param lines  how many
     * @param accounts  of how many accounts
     * @param debit  their debits, minor units
     * @param credit  their credits, minor units, positive
     */
    record Sum(Currency currency, long lines, long accounts, long debit, long credit) {}
}
