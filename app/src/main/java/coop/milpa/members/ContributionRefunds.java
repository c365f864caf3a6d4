package coop.milpa.members;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * Who waits for contributions to be given back. The settlement of a leaver tells what she is owed; a module above says
 * when it is paid. Where none does, it stays owed in the books.
 */
public interface ContributionRefunds {

    /** Contributions of a leaver are owed to her. In the transaction of the settlement. */
    void owed(CooperativeId cooperative, Owed owed);

    /**
     * What is owed.
     *
     * @param departure  of whoever leaves, and since when she asked
     * @param effective  since when she is no member
     * @param branch  in whose books it waits
     * @param amount  more than nothing
     * @param entry  of the settlement
     * @param on  the day of it
     */
    record Owed(Departure departure, LocalDate effective, BranchId branch, Money amount, EntryId entry, LocalDate on) {}
}
