package coop.milpa.cheques;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The cheques of a cooperative: some of them, all of them, and what they add up to. */
public interface ChequeList {

    /**
     * Which ones.
     *
     * @param period  the days on which they were taken
     * @param state  how far they are; empty for all
     * @param by  who took them; empty for everybody
     * @param batch  with which slip they were sent; empty for any or none
     */
    record Which(
            CooperativeId cooperative,
            Books.Period period,
            Optional<Cheque.State> state,
            Optional<ActorId> by,
            Optional<Long> batch) {}

    /** The newest first, or by amount. */
    record Sorting(boolean byAmount, boolean descending) {}

    List<Cheque> page(Which which, Sorting sorting, long offset, int limit);

    /**
     * Hands all of them over through a cursor.
     *
     * @param into  called once a cheque; must not ask this port anything
     */
    void each(Which which, Sorting sorting, Consumer<Cheque> into);

    /** What all of them add up to, by currency. */
    List<Sum> sums(Which which);

    /** Cheques of one currency together, minor units. */
    record Sum(Currency currency, long cheques, long amount) {}
}
