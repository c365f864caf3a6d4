package coop.milpa.accounting;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A financial year that has ended.
 *
 * @param endsOn  its last day
 * @param surpluses  what each branch earned in each currency; negative for a loss
 */
public record YearEnd(LocalDate endsOn, List<Surplus> surpluses) {

    public YearEnd {
        surpluses = List.copyOf(surpluses);
    }

    /** What a branch earned in a currency: income less expense. */
    public record Surplus(BranchId branch, Money amount) {}
}
