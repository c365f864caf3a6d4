package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** Buys and sells foreign cash at the window. */
public interface Exchanges {

    /**
     * Carries a purchase or sale out, with the drawers of whoever serves.
     *
     * @return it, the same one if it was asked before; or the first {@link ExchangeRefusal}, or one of cash, drawers,
     *     limits by amount or the books
     */
    Outcome<ExchangeOperation> carryOut(ExchangeOrder order);

    /** Undoes one; or the first refusal that applies. */
    Outcome<ExchangeOperation> undo(UndoExchange command);

    Optional<ExchangeOperation> find(CooperativeId cooperative, long number);

    /** Notes that its slip is printed now; the first is the original, each later one a copy that says which it is. */
    int printed(CooperativeId cooperative, long number);
}
