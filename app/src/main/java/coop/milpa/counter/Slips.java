package coop.milpa.counter;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.PaperCode;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.ShiftId;
import java.util.List;
import java.util.Optional;

/** The slips of a cooperative's windows. */
public interface Slips {

    Optional<Slip> find(CooperativeId cooperative, PaperCode code);

    /** Those of a shift, newest first, at most {@code limit} and never more than 1,000. */
    List<Slip> of(CooperativeId cooperative, ShiftId shift, int limit);

    /** The notes and coins that passed the window, the largest first; nothing if they were not counted. */
    List<CashCount.Line> cash(CooperativeId cooperative, Slip slip);

    /** Notes that it is printed now; the first is the original, each later one a copy that says which it is. */
    int printed(CooperativeId cooperative, PaperCode code);

    /** Whether what it says was undone since. */
    boolean isUndone(CooperativeId cooperative, Slip slip);
}
