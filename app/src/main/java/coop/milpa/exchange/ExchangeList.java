package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Purchases and sales of a cooperative: some of them, all of them, and what they add up to. */
public interface ExchangeList {

    /** Those of which days, both included; undone ones too, which add nothing to sums. */
    record Which(CooperativeId cooperative, Books.Period period) {}

    /** What they are sorted by. */
    enum By {
        NUMBER,
        FOREIGN,
        NATIONAL,
        RESULT
    }

    /** How they are sorted; those that are equal in it, the newest first. */
    record Sorting(By by, boolean descending) {}

    List<ExchangeOperation> page(Which which, Sorting sorting, long offset, int limit);

    /**
     * Hands all of them over through a cursor.
     *
     * @param into  called once an operation; must not ask this port anything
     */
    void each(Which which, Sorting sorting, Consumer<ExchangeOperation> into);

    /** How many there are, undone ones too. */
    long count(Which which);

    /** What those that were not undone add up to, by currency. */
    List<Sum> sums(Which which);

    /**
     * All of a foreign currency together. Minor units.
     *
     * @param bought  foreign cash that came
     * @param sold  foreign cash that went
     * @param paid  national cash that went for it
     * @param taken  national cash that came for it
     * @param result  what it earned against the book rate
     */
    record Sum(Currency foreign, Currency national, long bought, long sold, long paid, long taken, long result) {}
}
