package coop.milpa.cheques;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cheques that go to the bank together. */
public interface ChequeBatches {

    /** What is in hand at a branch. */
    record InHand(BranchId branch, long cheques, Money total) {}

    /** By branch and currency; where there is nothing, nothing is said. */
    List<InHand> inHand(CooperativeId cooperative);

    /**
     * Sends what is in hand of a branch and currency, set-based: from here on the clearing days of each count.
     *
     * @return the slip, the same one if it was asked before; or the first {@link ChequeRefusal} that applies
     */
    Outcome<ChequeBatch> send(SendCheques command);

    /**
     * The bank has paid all of a slip that did not come back: what was kept is free. The close does the same when the
     * clearing days are over.
     *
     * @return the slip; or the first {@link ChequeRefusal} that applies
     */
    Outcome<ChequeBatch> paid(CooperativeId cooperative, RequestId request, long number);

    Optional<ChequeBatch> find(CooperativeId cooperative, long number);

    /** Those sent from a day to a day, both included, the last first, at most {@code limit}. */
    List<ChequeBatch> last(CooperativeId cooperative, LocalDate from, LocalDate to, int limit);
}
