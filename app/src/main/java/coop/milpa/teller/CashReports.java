package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Optional;

/** What became of cash, by shift and by branch. As many statements, however many drawers there are. */
public interface CashReports {

    /** A shift's report; it says what is expected, so not for a cashier who is about to count. */
    Optional<ShiftReport> ofShift(CooperativeId cooperative, ShiftId shift);

    /** A branch's report of a day of the books, past or open; without a currency of which it has no cash point. */
    BranchCashReport ofBranch(CooperativeId cooperative, BranchId branch, LocalDate day);
}
