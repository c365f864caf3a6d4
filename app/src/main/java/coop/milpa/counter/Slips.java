package coop.milpa.counter;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.ShiftId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The slips of a cooperative's windows. */
public interface Slips {

    Optional<Slip> find(CooperativeId cooperative, SlipCode code);

    /** Those of a shift, newest first, at most {@code limit} and never more than 1,000. */
    List<Slip> of(CooperativeId cooperative, ShiftId shift, int limit);

    /** The notes and coins that passed the window, the largest first; nothing if they were not counted. */
    List<CashCount.Line> cash(CooperativeId cooperative, Slip slip);

    /** Notes that it is printed now; the first is the original, each later one a copy that says which it is. */
    int printed(CooperativeId cooperative, SlipCode code);

    /**
     * What somebody who holds a slip may be told of it: nothing about people.
     *
     * @param on  the day of the books
     * @param undone  whether it was undone since
     */
    record Shown(Direction direction, Money amount, LocalDate on, boolean undone) {}

    /** Whether there is such a slip, for whoever holds it. */
    Optional<Shown> check(CooperativeId cooperative, SlipCode code);
}
