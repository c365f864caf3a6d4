package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import java.time.LocalDate;
import java.util.List;

/**
 * The cash of a branch on a day of the books.
 *
 * @param branch  which
 * @param day  when
 * @param cash  of all its cash points together, one a currency
 * @param points  what became of each that was there, by currency, kind and code
 * @param shifts  of that day, by drawer and time
 */
public record BranchCashReport(
        BranchId branch, LocalDate day, List<CashFlow> cash, List<CashPointDay> points, List<ShiftReport> shifts) {

    public BranchCashReport {
        cash = List.copyOf(cash);
        points = List.copyOf(points);
        shifts = List.copyOf(shifts);
    }
}
